package no.byrutine.bulk.write;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A Parquet file, compressed by zstd. */
final class ParquetRows implements Rows {

  private final SimpleGroupFactory rows;
  private final ParquetWriter<Group> file;

  ParquetRows(Path path, Table table, Configuration configuration) throws IOException {
    MessageType schema = schema(table);
    this.rows = new SimpleGroupFactory(schema);
    this.file =
        ExampleParquetWriter.builder(path)
            .withType(schema)
            .withConf(configuration)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build();
  }

  private static MessageType schema(Table table) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String column : table.columns()) {
      if (column.equals(Table.LINE)) {
        schema.optional(INT64).named(column);
      } else {
        schema.optional(BINARY).as(stringType()).named(column);
      }
    }
    return schema.named(table.folder());
  }

  @Override
  public void write(List<@Nullable Object> cells) throws IOException {
    Group row = rows.newGroup();
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (cell instanceof Long number) {
        row.add(i, number.longValue());
      } else if (cell != null) {
        row.add(i, cell.toString());
      }
    }
    file.write(row);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
