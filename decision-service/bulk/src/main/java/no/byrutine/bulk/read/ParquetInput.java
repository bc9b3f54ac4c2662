package no.byrutine.bulk.read;

import static org.apache.spark.sql.functions.col;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Parquet with the JSON of one resource in each row. */
record ParquetInput(SparkSession spark, List<InputFile> files, String column) implements Input {

  @Override
  public JavaRDD<Line> lines() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      places.put(files.get(i).name(), i);
    }
    return spark
        .read()
        .parquet(files.stream().map(InputFile::path).toArray(String[]::new))
        .select(col(column).cast("string"), col("_metadata.file_name"), col("_metadata.row_index"))
        .javaRDD()
        .map(row -> line(row, places));
  }

  private static Line line(Row row, Map<String, Integer> places) {
    int file = places.getOrDefault(row.getString(1), 0);
    long number = row.getLong(2) + 1;
    return row.isNullAt(0)
        ? Line.unreadable(file, number, LineFault.NOT_AN_OBJECT)
        : Line.of(file, number, row.getString(0));
  }

  /** A row knows its number. */
  @Override
  public Input numbered(List<Long> linesOfPartitions) {
    return this;
  }

  @Override
  public List<Long> firstLines(List<Long> linesOfPartitions) {
    return Collections.nCopies(linesOfPartitions.size(), 1L);
  }
}
