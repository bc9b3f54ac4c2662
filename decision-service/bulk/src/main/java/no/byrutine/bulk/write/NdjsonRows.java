package no.byrutine.bulk.write;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. */
final class NdjsonRows implements Rows {

  private static final JsonFactory JSON = JsonFactory.builder().build().setRootValueSeparator("\n");

  private final List<String> columns;
  private final JsonGenerator json;

  NdjsonRows(Path file, Table table, Configuration configuration) throws IOException {
    this.columns = table.columns();
    OutputStream out = file.getFileSystem(configuration).create(file);
    this.json = JSON.createGenerator(out, JsonEncoding.UTF8);
  }

  @Override
  public void write(List<@Nullable Object> cells) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < cells.size(); i++) {
      cell(columns.get(i), cells.get(i));
    }
    json.writeEndObject();
  }

  private void cell(String column, @Nullable Object cell) throws IOException {
    if (cell instanceof Long number) {
      json.writeNumberField(column, number);
    } else if (cell != null) {
      json.writeStringField(column, cell.toString());
    }
  }

  @Override
  public void close() throws IOException {
    json.writeRaw("\n");
    json.close();
  }
}
