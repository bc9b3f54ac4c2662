package no.byrutine.service.replay;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import no.byrutine.decision.Decision;
import no.byrutine.decision.PackRef;
import no.byrutine.out.JsonDocument;
import no.byrutine.service.log.DecisionRecord;
import no.byrutine.service.log.RecordJson;

/**
 * What came of deciding again.
 *
 * @param decision as it is made now
 * @param byrutine the version that decided now
 * @param digest of the decision as it is now, under the name of the pack that decided then
 * @param valuesCompared whether the values as they were could be read
 */
public record Replayed(
    DecisionRecord record,
    Decision decision,
    String byrutine,
    String digest,
    boolean valuesCompared,
    List<Difference> differences) {

  /** The pack that decided now. */
  PackRef pack() {
    return decision.pack();
  }

  /** Whether the decision is the same to the byte, apart from when it was made. */
  public boolean same() {
    return digest.equals(record.decisionDigest());
  }

  String json() {
    return JsonDocument.of(
        json -> {
          json.writeStringField("record", record.id().toString());
          json.writeBooleanField("same", same());
          RecordJson.pack(json, "recordedBy", record.pack());
          RecordJson.pack(json, "replayedBy", pack());
          json.writeArrayFieldStart("causes");
          cause(json, "pack", record.pack().digest(), pack().digest());
          cause(json, "byrutine", record.byrutine(), byrutine);
          json.writeEndArray();
          json.writeBooleanField("valuesCompared", valuesCompared);
          json.writeArrayFieldStart("differences");
          for (Difference difference : differences()) {
            write(json, difference);
          }
          json.writeEndArray();
        });
  }

  /** What was not the same behind the decision, and so may be why it is not. */
  private static void cause(JsonGenerator json, String what, String recorded, String replayed)
      throws IOException {
    if (!recorded.equals(replayed)) {
      write(json, new Difference(what, "", recorded, replayed));
    }
  }

  private static void write(JsonGenerator json, Difference difference) throws IOException {
    json.writeStartObject();
    json.writeStringField("what", difference.what());
    unlessEmpty(json, "name", difference.name());
    unlessEmpty(json, "recorded", difference.recorded());
    unlessEmpty(json, "replayed", difference.replayed());
    json.writeEndObject();
  }

  private static void unlessEmpty(JsonGenerator json, String name, String value)
      throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
