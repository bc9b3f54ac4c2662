package no.byrutine.checker.report;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.byrutine.checker.Level;
import no.byrutine.checker.Remark;

/** A list of objects with the fields of {@link Remark}. */
final class JsonReport {

  private JsonReport() {}

  static String write(Report report) {
    return report.remarks().isEmpty() ? "[]\n" : text(remarks(report.remarks()));
  }

  static JsonArray remarks(List<Remark> remarks) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    remarks.forEach(remark -> list.add(remark(remark)));
    return list.build();
  }

  static JsonObject remark(Remark remark) {
    return Json.createObjectBuilder()
        .add("level", remark.level().code())
        .add("check", remark.check())
        .add("file", remark.file())
        .add("line", remark.line())
        .add("column", remark.column())
        .add("rule", remark.rule())
        .add("what", remark.what())
        .add("mend", remark.mend())
        .build();
  }

  static Remark remark(JsonObject json) {
    return new Remark(
        Level.valueOf(json.getString("level").toUpperCase(Locale.ROOT)),
        json.getString("check"),
        json.getString("file"),
        json.getInt("line"),
        json.getInt("column"),
        json.getString("rule"),
        json.getString("what"),
        json.getString("mend"));
  }

  static String text(JsonStructure json) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.write(json);
    }
    return text.toString().strip() + "\n";
  }
}
