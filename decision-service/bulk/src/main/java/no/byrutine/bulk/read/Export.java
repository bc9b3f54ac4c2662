package no.byrutine.bulk.read;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Everything that was sent, looked through once. */
public final class Export {

  private final SparkSession spark;
  private final Input input;
  private final Survey survey;
  private final Broadcast<Shared> shared;

  private Export(SparkSession spark, Input input, Survey survey, Broadcast<Shared> shared) {
    this.spark = spark;
    this.input = input;
    this.survey = survey;
    this.shared = shared;
  }

  /**
   * Looks the files through.
   *
   * @param column which column of Parquet has the JSON
   */
  public static Export read(SparkSession spark, InputFiles files, String column) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    Input input =
        files.parquet()
            ? new ParquetInput(spark, files.files(), column)
            : NdjsonInput.of(context, files.files());
    Survey survey = Survey.of(input);
    List<Long> lines = survey.linesOfPartitions();
    Shared shared = survey.shared(input.firstLines(lines));
    return new Export(spark, input.numbered(lines), survey, context.broadcast(shared));
  }

  public long lines() {
    return survey.lines();
  }

  public long blankLines() {
    return survey.blank();
  }

  public long sharedLines() {
    return survey.sharedLines();
  }

  /** What is nobody's alone. */
  public Broadcast<Shared> shared() {
    return shared;
  }

  /**
   * The pieces, as rows: all of one subject in one partition, one after the other, in an order that
   * does not depend on the files that they came in. Which partition depends on the subject alone.
   */
  public JavaRDD<Row> bySubject(int partitions) {
    Broadcast<Shared> known = shared;
    JavaRDD<Row> rows = input.lines().mapPartitions(lines -> pieces(lines, known.value()));
    return spark
        .createDataFrame(rows, Piece.SCHEMA)
        .repartition(partitions, col("subject"))
        .sortWithinPartitions("subject", "ref", "file", "line")
        .javaRDD();
  }

  private static Iterator<Row> pieces(Iterator<Line> lines, Shared shared) {
    Iterable<Line> all = () -> lines;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(line -> !line.isBlank())
        .flatMap(line -> piece(line, shared).stream())
        .map(Piece::row)
        .iterator();
  }

  /** The piece that a line is; none for what is shared, which has gone another way. */
  private static List<Piece> piece(Line line, Shared shared) {
    if (line.fault().isPresent()) {
      return List.of(Piece.unusable(line, line.fault().get()));
    }
    try {
      Skimmed skimmed = Skim.of(line.text());
      return skimmed.isShared() ? List.of() : List.of(Piece.of(line, skimmed, shared));
    } catch (UnusableLine e) {
      return List.of(Piece.unusable(line, e.fault()));
    }
  }
}
