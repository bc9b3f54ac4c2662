package no.byrutine.bulk.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.bulk.report.Json;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * The folder that a run writes to. {@code run.json} says what the run is, {@code _done} which parts
 * are finished and what each came to; the rest are tables and reports.
 */
public final class RunFolder {

  private static final String RUN = "run.json";
  private static final String DONE = "_done";
  private static final Pattern MARK = Pattern.compile("part-([0-9]+)\\.json");

  private final Path folder;
  private final FileSystem files;
  private final boolean resumed;

  private RunFolder(Path folder, FileSystem files, boolean resumed) {
    this.folder = folder;
    this.files = files;
    this.resumed = resumed;
  }

  /**
   * Opens the folder for a run: a new one, or the one that was begun there.
   *
   * @throws OutputRefused when another run, or something else, is there
   */
  public static RunFolder open(String output, Map<String, String> run) throws IOException {
    Path folder = new Path(output);
    FileSystem files = folder.getFileSystem(configuration());
    Path file = new Path(folder, RUN);
    if (files.exists(file)) {
      refuseUnlessSame(output, run, read(files, file));
      return new RunFolder(folder, files, true);
    }
    if (files.exists(folder) && files.listStatus(folder).length > 0) {
      throw new OutputRefused(
          "--output: " + output + " has other files in it. Give a folder that is empty or new.");
    }
    put(files, folder, file, Json.write(run));
    return new RunFolder(folder, files, false);
  }

  private static void refuseUnlessSame(String output, Map<String, String> run, String json) {
    Map<?, ?> begun = Json.read(json, Map.class);
    List<String> other = new ArrayList<>();
    for (Object key : union(run, begun)) {
      if (!String.valueOf(run.get(key)).equals(String.valueOf(begun.get(key)))) {
        other.add(String.valueOf(key));
      }
    }
    if (!other.isEmpty()) {
      throw new OutputRefused(
          "--output: "
              + output
              + " belongs to another run: "
              + String.join(", ", other)
              + " differ. Give the same arguments to go on with it, or another folder.");
    }
  }

  private static Set<Object> union(Map<?, ?> some, Map<?, ?> others) {
    Set<Object> keys = new TreeSet<>(some.keySet());
    keys.addAll(others.keySet());
    return keys;
  }

  /** Whether the run was begun before. */
  public boolean isResumed() {
    return resumed;
  }

  /** The parts that are finished. */
  public Set<Integer> done() throws IOException {
    Set<Integer> done = new TreeSet<>();
    for (Path mark : marks()) {
      Matcher matcher = MARK.matcher(mark.getName());
      if (matcher.matches()) {
        done.add(Integer.valueOf(matcher.group(1)));
      }
    }
    return done;
  }

  /** What each finished part came to, as it was marked. */
  public List<String> results() throws IOException {
    List<String> results = new ArrayList<>();
    for (Path mark : marks()) {
      results.add(read(files, mark));
    }
    return results;
  }

  private List<Path> marks() throws IOException {
    Path done = new Path(folder, DONE);
    List<Path> marks = new ArrayList<>();
    if (files.exists(done)) {
      for (FileStatus status : files.listStatus(done)) {
        if (MARK.matcher(status.getPath().getName()).matches()) {
          marks.add(status.getPath());
        }
      }
    }
    return marks;
  }

  /** Marks a part as finished. Its tables are in their places by now. */
  public static void mark(String output, int number, String result) throws IOException {
    Path folder = new Path(output);
    FileSystem files = folder.getFileSystem(configuration());
    put(files, folder, new Path(folder, DONE + "/" + Part.name(number) + ".json"), result);
  }

  /** Writes a file beside the tables. */
  public void write(String name, String text) throws IOException {
    put(files, folder, new Path(folder, name), text);
  }

  /** Removes what failed attempts have left. */
  public void tidy() throws IOException {
    files.delete(new Path(folder, Part.ASIDE), true);
  }

  /** All of the file or nothing: half a mark would be worse than none. */
  private static void put(FileSystem files, Path folder, Path file, String text)
      throws IOException {
    Path aside = new Path(folder, Part.ASIDE + "/" + UUID.randomUUID());
    try (OutputStream out = files.create(aside)) {
      out.write(text.getBytes(UTF_8));
    }
    files.mkdirs(file.getParent());
    files.delete(file, false);
    if (!files.rename(aside, file)) {
      throw new IOException("Could not put " + file + " in its place");
    }
  }

  private static String read(FileSystem files, Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static Configuration configuration() {
    return SparkHadoopUtil.get().conf();
  }
}
