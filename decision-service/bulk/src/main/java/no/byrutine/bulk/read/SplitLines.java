package no.byrutine.bulk.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;
import org.apache.spark.TaskContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.util.TaskCompletionListener;

/** The lines of one split, in order. Only one is in memory at a time. */
final class SplitLines implements Iterator<Line> {

  private static final int LONGEST = 40_000_000;

  private final Split split;
  private final LineReader reader;
  private final Text bytes = new Text();
  private long position;
  private long number;
  private int taken;

  private SplitLines(Split split, FSDataInputStream file) throws IOException {
    this.split = split;
    this.number = split.firstLine();
    file.seek(split.from());
    this.reader = new LineReader(file);
    this.position = split.from();
    if (split.from() > 0) {
      // Begun before this split, so it is the other's.
      position += reader.readLine(bytes, LONGEST + 1);
    }
    this.taken = take();
  }

  /** Opens the split; Spark closes it with the task. */
  static SplitLines of(Split split) {
    Configuration configuration = SparkHadoopUtil.get().conf();
    Path path = new Path(split.path());
    try {
      FSDataInputStream file = path.getFileSystem(configuration).open(path);
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close(file));
      return new SplitLines(split, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(FSDataInputStream file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int take() throws IOException {
    return position > split.to() ? 0 : reader.readLine(bytes, LONGEST + 1);
  }

  @Override
  public boolean hasNext() {
    return taken > 0;
  }

  @Override
  public Line next() {
    if (taken == 0) {
      throw new NoSuchElementException();
    }
    Line line = line();
    try {
      position += taken;
      number++;
      taken = take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line;
  }

  private Line line() {
    if (bytes.getLength() > LONGEST) {
      return Line.unreadable(split.file(), number, LineFault.TOO_LONG);
    }
    try {
      String text = Text.decode(bytes.getBytes(), 0, bytes.getLength(), false);
      return Line.of(split.file(), number, text);
    } catch (CharacterCodingException e) {
      return Line.unreadable(split.file(), number, LineFault.NOT_UTF8);
    }
  }
}
