package no.byrutine.bulk.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.jspecify.annotations.Nullable;

/**
 * Synthetic residents as a FHIR Bulk Data export: files by resource type, of a fixed number of
 * residents each, so that they are the same by whomever they are written.
 *
 * @param only the group that all are of; null for a mix as in a city
 * @param year whose incomes are given
 */
public record Population(String output, long residents, long seed, @Nullable Group only, int year)
    implements Serializable {

  private static final int RESIDENTS_OF_A_FILE = 20_000;

  /** How many sets of files there are; each can be written alone. */
  public int files() {
    return Math.toIntExact((residents + RESIDENTS_OF_A_FILE - 1) / RESIDENTS_OF_A_FILE);
  }

  /** Writes all of it, on the processors of this machine. */
  public void write() {
    writeCity();
    IntStream.range(0, files()).parallel().forEach(this::writeFiles);
  }

  /** Writes what is nobody's alone. */
  public void writeCity() {
    try (Files files = new Files("")) {
      City.lines().forEach(files::write);
    }
  }

  /** Writes the residents of one set of files. */
  public void writeFiles(int number) {
    long from = (long) number * RESIDENTS_OF_A_FILE;
    long to = Math.min(residents, from + RESIDENTS_OF_A_FILE);
    try (Files files = new Files(String.format(Locale.ROOT, ".%05d", number))) {
      for (long index = from; index < to; index++) {
        ResidentLines.of(resident(index), year).forEach(files::write);
      }
    }
  }

  private Resident resident(long index) {
    Resident resident = Resident.of(seed, index, year);
    return only == null ? resident : resident.as(only);
  }

  /** One file for each type, opened when there is something for it. */
  private final class Files implements AutoCloseable {

    private final String suffix;
    private final Map<String, Writer> open = new TreeMap<>();

    Files(String suffix) {
      this.suffix = suffix;
    }

    void write(String type, List<String> lines) {
      Writer file = open.computeIfAbsent(type, this::opened);
      try {
        for (String line : lines) {
          file.write(line);
          file.write('\n');
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Writer opened(String type) {
      Path path = new Path(output, type + suffix + ".ndjson");
      try {
        FileSystem system = path.getFileSystem(SparkHadoopUtil.get().conf());
        return new BufferedWriter(new OutputStreamWriter(system.create(path), UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        for (Writer file : open.values()) {
          file.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
