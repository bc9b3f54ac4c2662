package no.byrutine.checker.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.byrutine.checker.Accepted;
import no.byrutine.checker.Remark;

/**
 * A report that is kept for the next run, which gives it again when nothing has changed.
 *
 * @param key stands for everything that the report depends on
 */
public record SavedReport(String key, Report report) {

  /** As it is kept. */
  public String text() {
    JsonArrayBuilder files = Json.createArrayBuilder();
    report.files().forEach(files::add);
    JsonArrayBuilder accepted = Json.createArrayBuilder();
    report
        .accepted()
        .forEach(
            one ->
                accepted.add(
                    Json.createObjectBuilder()
                        .add("remark", JsonReport.remark(one.remark()))
                        .add("reason", one.reason())));
    return JsonReport.text(
        Json.createObjectBuilder()
            .add("key", key)
            .add("pack", report.pack())
            .add("folder", report.folder())
            .add("version", report.version())
            .add("files", files)
            .add("remarks", JsonReport.remarks(report.remarks()))
            .add("accepted", accepted)
            .build());
  }

  /** What was kept, or empty when the text is not, or no longer, of this form. */
  public static Optional<SavedReport> read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return Optional.of(read(reader.readObject()));
    } catch (JsonException
        | ClassCastException
        | IllegalArgumentException
        | NullPointerException e) {
      // Jakarta JSON tells an absent member by NullPointerException.
      return Optional.empty();
    }
  }

  private static SavedReport read(JsonObject json) {
    List<Remark> remarks =
        json.getJsonArray("remarks").getValuesAs(JsonObject.class).stream()
            .map(JsonReport::remark)
            .toList();
    List<Accepted> accepted =
        json.getJsonArray("accepted").getValuesAs(JsonObject.class).stream()
            .map(SavedReport::accepted)
            .toList();
    return new SavedReport(
        json.getString("key"),
        new Report(
            json.getString("pack"),
            json.getString("folder"),
            json.getString("version"),
            new TreeSet<>(json.getJsonArray("files").getValuesAs(JsonString::getString)),
            remarks,
            accepted));
  }

  private static Accepted accepted(JsonObject json) {
    return new Accepted(JsonReport.remark(json.getJsonObject("remark")), json.getString("reason"));
  }
}
