package no.byrutine.bulk.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one partition, written aside and put in their places at once. A second attempt at
 * the same partition writes the same content to the same names, so nothing is ever there twice.
 */
public final class Part implements Closeable {

  static final String ASIDE = "_work";
  private static final String PARQUET = "parquet";
  private static final String NDJSON = "ndjson";

  private final Path output;
  private final Path aside;
  private final int number;
  private final Format format;
  private final FileSystem files;
  private final Configuration configuration;
  private final Map<Table, List<Rows>> tables = new EnumMap<>(Table.class);
  private boolean closed;

  private Part(String output, int number, Format format) throws IOException {
    this.output = new Path(output);
    this.number = number;
    this.format = format;
    this.configuration = SparkHadoopUtil.get().conf();
    this.files = this.output.getFileSystem(configuration);
    long attempt = TaskContext.get().taskAttemptId();
    this.aside = new Path(this.output, ASIDE + "/" + name(number) + "-" + attempt);
  }

  /** Begins a part; what the task leaves behind when it fails is removed. */
  public static Part begin(String output, int number, Format format) throws IOException {
    Part part = new Part(output, number, format);
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) context -> part.removeAside());
    return part;
  }

  static String name(int number) {
    return String.format(Locale.ROOT, "part-%05d", number);
  }

  /** Writes a row: a value for each column of the table, null for none. */
  public void row(Table table, @Nullable Object... cells) throws IOException {
    for (Rows rows : opened(table)) {
      rows.write(Arrays.asList(cells));
    }
  }

  private List<Rows> opened(Table table) throws IOException {
    List<Rows> known = tables.get(table);
    if (known != null) {
      return known;
    }
    List<Rows> rows = new ArrayList<>();
    if (format.isParquet()) {
      rows.add(new ParquetRows(file(aside, table, PARQUET), table, configuration));
    }
    if (format.isNdjson()) {
      rows.add(new NdjsonRows(file(aside, table, NDJSON), table, configuration));
    }
    tables.put(table, rows);
    return rows;
  }

  private Path file(Path folder, Table table, String format) {
    // Apart from each other, since whoever reads a table reads all that is in its folder.
    return new Path(folder, format + "/" + table.folder() + "/" + name(number) + "." + format);
  }

  /** Puts what was written in its place. */
  public void commit() throws IOException {
    close();
    for (Table table : tables.keySet()) {
      if (format.isParquet()) {
        move(table, PARQUET);
      }
      if (format.isNdjson()) {
        move(table, NDJSON);
      }
    }
  }

  private void move(Table table, String format) throws IOException {
    Path to = file(output, table, format);
    files.mkdirs(to.getParent());
    // What an attempt that died halfway has left is replaced by the same.
    files.delete(to, false);
    if (!files.rename(file(aside, table, format), to)) {
      throw new IOException("Could not put " + to + " in its place");
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    for (List<Rows> rows : tables.values()) {
      for (Rows each : rows) {
        each.close();
      }
    }
  }

  private void removeAside() {
    try {
      files.delete(aside, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
