package no.byrutine.service.log;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import no.byrutine.decision.PackRef;
import no.byrutine.out.JsonDocument;
import no.byrutine.service.log.DecisionRecord.Found;
import no.byrutine.service.log.DecisionRecord.Subject;
import no.byrutine.service.log.DecisionRecord.Used;

/** Records as JSON: one whole, as a row of a list, and the lists that stand in a column. */
public final class RecordJson {

  private RecordJson() {}

  /** All that is kept in the open. What is encrypted is only said to be there. */
  static String whole(DecisionRecord record) {
    return JsonDocument.of(
        json -> {
          heading(json, record);
          json.writeStringField("correlation", record.correlation());
          json.writeStringField("byrutine", record.byrutine());
          if (record.subject().isPresent()) {
            subject(json, record.subject().get());
          }
          json.writeStringField("decisionDigest", record.decisionDigest());
          json.writeObjectFieldStart("input");
          json.writeStringField("form", record.form().name());
          json.writeStringField("digest", record.inputDigest());
          json.writeBooleanField("kept", record.kept().isPresent());
          json.writeEndObject();
          raw(json, "context", ContextJson.write(record.context()));
          raw(json, "findings", findings(record.findings()));
          raw(json, "parameters", parameters(record.parameters()));
        });
  }

  /**
   * A page of a list.
   *
   * @param found the records of the page, and one more when there is another page
   */
  static String page(List<DecisionRecord> found, int count) {
    List<DecisionRecord> shown = found.stream().limit(count).toList();
    return JsonDocument.of(
        json -> {
          raw(json, "records", JsonDocument.array(shown, RecordJson::heading));
          if (found.size() > count) {
            json.writeStringField("next", shown.get(count - 1).id().toString());
          }
        });
  }

  /** A row of a list, in an object that has begun. */
  static void heading(JsonGenerator json, DecisionRecord record) throws IOException {
    json.writeStringField("id", record.id().toString());
    json.writeStringField("recordedAt", record.recordedAt().toString());
    json.writeStringField("caller", record.caller());
    json.writeStringField("door", record.door());
    pack(json, "pack", record.pack());
    json.writeStringField("on", record.context().on().toString());
    json.writeStringField("outcome", record.outcome());
  }

  /** Which pack decided. */
  public static void pack(JsonGenerator json, String name, PackRef pack) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("id", pack.id());
    json.writeStringField("version", pack.version());
    if (pack.section().isPresent()) {
      json.writeStringField("section", pack.section().get());
    }
    json.writeStringField("digest", pack.digest());
    json.writeEndObject();
  }

  private static void subject(JsonGenerator json, Subject subject) throws IOException {
    json.writeObjectFieldStart("subject");
    json.writeStringField("key", subject.key());
    json.writeStringField("reference", subject.reference());
    if (subject.person().isPresent()) {
      json.writeStringField("person", subject.person().get());
    }
    json.writeEndObject();
  }

  static String findings(List<Found> findings) {
    return JsonDocument.array(
        findings,
        (json, found) -> {
          json.writeStringField("rule", found.rule());
          json.writeStringField("effect", found.effect());
          json.writeStringField("severity", found.severity());
          json.writeNumberField("times", found.times());
        });
  }

  static String parameters(List<Used> parameters) {
    return JsonDocument.array(
        parameters,
        (json, used) -> {
          json.writeStringField("name", used.name());
          json.writeStringField("value", used.value());
          if (!used.from().isEmpty()) {
            json.writeStringField("from", used.from());
          }
          json.writeStringField("origin", used.origin());
        });
  }

  static List<Found> readFindings(String text) {
    return JsonText.array(text).stream()
        .map(it -> it.asJsonObject())
        .map(
            it ->
                new Found(
                    it.getString("rule"),
                    it.getString("effect"),
                    it.getString("severity"),
                    it.getJsonNumber("times").longValue()))
        .toList();
  }

  static List<Used> readParameters(String text) {
    return JsonText.array(text).stream()
        .map(it -> it.asJsonObject())
        .map(
            it ->
                new Used(
                    it.getString("name"),
                    it.getString("value"),
                    it.getString("from", ""),
                    it.getString("origin")))
        .toList();
  }

  private static void raw(JsonGenerator json, String name, String value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(value);
  }
}
