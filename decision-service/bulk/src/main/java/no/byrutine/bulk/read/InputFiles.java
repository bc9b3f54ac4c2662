package no.byrutine.bulk.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * The files of a folder that are read: all that end in {@code .ndjson}, or all that end in {@code
 * .parquet}. Others, such as a manifest, are left alone.
 */
public record InputFiles(List<InputFile> files, boolean parquet) {

  private static final String NDJSON = ".ndjson";
  private static final String PARQUET = ".parquet";

  /**
   * Looks into the folder, or at the one file.
   *
   * @throws InputRefused when there is nothing to read in it, or both kinds
   */
  public static InputFiles in(String folder) throws IOException {
    Path path = new Path(folder);
    FileStatus[] found;
    try {
      found = path.getFileSystem(SparkHadoopUtil.get().conf()).listStatus(path);
    } catch (FileNotFoundException e) {
      throw new InputRefused(
          "--input: " + folder + " is not there. Give the folder of the export.");
    }
    List<InputFile> ndjson = ending(found, NDJSON);
    List<InputFile> parquet = ending(found, PARQUET);
    if (ndjson.isEmpty() == parquet.isEmpty()) {
      throw new InputRefused(
          "--input: "
              + folder
              + (ndjson.isEmpty() ? " has no files" : " has files of both kinds,")
              + " ending in .ndjson or .parquet. Give a folder with one of the two.");
    }
    return ndjson.isEmpty() ? new InputFiles(parquet, true) : new InputFiles(ndjson, false);
  }

  private static List<InputFile> ending(FileStatus[] found, String end) {
    Predicate<FileStatus> wanted =
        status ->
            status.isFile()
                && status.getPath().getName().endsWith(end)
                && !status.getPath().getName().startsWith(".");
    return Arrays.stream(found)
        .filter(wanted)
        .map(InputFiles::file)
        .sorted(Comparator.comparing(InputFile::name))
        .toList();
  }

  private static InputFile file(FileStatus status) {
    return new InputFile(
        status.getPath().toString(),
        status.getPath().getName(),
        status.getLen(),
        status.getModificationTime());
  }

  public List<String> names() {
    return files.stream().map(InputFile::name).toList();
  }

  public long bytes() {
    return files.stream().mapToLong(InputFile::length).sum();
  }
}
