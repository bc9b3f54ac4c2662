package no.byrutine.bulk.read;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A line on its way to the case that it belongs to.
 *
 * @param subject whose case; for a line that is nobody's, its own place, so that such lines spread
 *     over the partitions as all others do
 * @param ref the resource, {@code Type/id}, or {@code Bundle}
 * @param references the shared resources that it refers to
 * @param fault why it cannot be part of a case
 */
public record Piece(
    String subject,
    String ref,
    int file,
    long line,
    String text,
    List<String> references,
    Optional<LineFault> fault) {

  static final StructType SCHEMA =
      new StructType()
          .add("subject", DataTypes.StringType, false)
          .add("ref", DataTypes.StringType, false)
          .add("file", DataTypes.IntegerType, false)
          .add("line", DataTypes.LongType, false)
          .add("text", DataTypes.StringType, false)
          .add("references", DataTypes.StringType, false)
          .add("fault", DataTypes.StringType, false);

  static Piece unusable(Line line, LineFault fault) {
    String nobody = "!" + line.file() + ":" + line.number();
    return new Piece(
        nobody, "", line.file(), line.number(), line.text(), List.of(), Optional.of(fault));
  }

  static Piece of(Line line, Skimmed skimmed, Shared shared) {
    return new Piece(
        skimmed.subject(),
        skimmed.ref(),
        line.file(),
        line.number(),
        line.text(),
        skimmed.references().stream().filter(shared::has).toList(),
        Optional.empty());
  }

  public boolean isBundle() {
    return ref.equals("Bundle");
  }

  public Piece withoutText() {
    return new Piece(subject, ref, file, line, "", references, fault);
  }

  Row row() {
    return RowFactory.create(
        subject,
        ref,
        file,
        line,
        text,
        String.join(" ", references),
        fault.map(LineFault::name).orElse(""));
  }

  /** A piece that has travelled. */
  public static Piece of(Row row) {
    String references = row.getString(5);
    String fault = row.getString(6);
    return new Piece(
        row.getString(0),
        row.getString(1),
        row.getInt(2),
        row.getLong(3),
        row.getString(4),
        references.isEmpty() ? List.of() : List.of(references.split(" ")),
        fault.isEmpty() ? Optional.empty() : Optional.of(LineFault.valueOf(fault)));
  }
}
