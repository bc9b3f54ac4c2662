package no.byrutine.service.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import no.byrutine.engine.Pack;
import no.byrutine.out.JsonDocument;
import no.byrutine.out.OperationOutcomes;
import no.byrutine.service.Refusal;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.decide.Recorded;
import no.byrutine.service.metrics.Counts;
import no.byrutine.service.request.Bodies;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Lines;

/**
 * Decides one case a line, and writes one answer a line, in the same order. Only one line is in
 * memory at a time. A line that cannot be decided is answered with what is wrong with it, and the
 * next one goes on.
 */
@Singleton
final class Batch {

  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final Bodies bodies;
  private final Counts counts;

  Batch(EnvelopeReader envelopes, Decisions decisions, Bodies bodies, Counts counts) {
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.bodies = bodies;
    this.counts = counts;
  }

  /**
   * Reads and answers until there are no more lines.
   *
   * @throws no.byrutine.service.request.Refused when the caller sends or reads no more
   */
  void answer(Pack pack, InputStream in, OutputStream out, String language) throws IOException {
    Lines lines = new Lines(in);
    while (lines.next()) {
      String answer = answer(pack, lines, language);
      if (!answer.isEmpty()) {
        write(out, answer + '\n');
      }
    }
  }

  private static void write(OutputStream out, String line) {
    try {
      out.write(line.getBytes(UTF_8));
    } catch (IOException e) {
      throw Bodies.brokenOff();
    }
  }

  /** The answer to one line; empty when there is nothing on it. */
  private String answer(Pack pack, Lines lines, String language) throws IOException {
    try {
      return bodies.use(
          lines.line(), text -> text.isBlank() ? "" : decided(pack, lines.number(), text));
    } catch (RuntimeException | OutOfMemoryError e) {
      Refusal refusal = Refusal.of(e);
      counts.refused("batch", refusal.status());
      return refused(lines.number(), refusal, language);
    }
  }

  private String decided(Pack pack, long line, String envelope) {
    Recorded recorded = decisions.recorded(pack, envelopes.read(envelope));
    String decision = decisions.json(pack, recorded.decision(), false);
    return JsonDocument.of(
        json -> {
          json.writeNumberField("line", line);
          if (recorded.id().isPresent()) {
            json.writeStringField("record", recorded.id().get());
          }
          raw(json, "decision", decision);
        });
  }

  private static String refused(long line, Refusal refusal, String language) {
    return JsonDocument.of(
        json -> {
          json.writeNumberField("line", line);
          json.writeNumberField("status", refusal.status());
          raw(json, "outcome", OperationOutcomes.json(refusal.issues(), language));
        });
  }

  private static void raw(JsonGenerator json, String name, String value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(value);
  }
}
