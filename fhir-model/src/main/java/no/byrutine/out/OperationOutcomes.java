package no.byrutine.out;

import static no.byrutine.out.JsonFields.each;
import static no.byrutine.out.JsonFields.text;
import static no.byrutine.out.JsonFields.texts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import no.byrutine.decision.Words;
import no.byrutine.in.Issue;

/**
 * Writes what was refused as a FHIR R4 OperationOutcome. The text stands in the reader's language,
 * and in the other one as FHIR's {@code translation} extension on it.
 */
public final class OperationOutcomes {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

  private OperationOutcomes() {}

  /** The issues as JSON, in bokmål first. */
  public static String json(List<Issue> issues) {
    return json(issues, "nb");
  }

  /**
   * The issues as JSON.
   *
   * @param language {@code nb} or {@code en}: which one comes first
   */
  public static String json(List<Issue> issues, String language) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      text(json, "resourceType", "OperationOutcome");
      text(json, "language", language);
      each(json, "issue", issues, (out, issue) -> issue(out, issue, language));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return text.toString();
  }

  private static void issue(JsonGenerator json, Issue issue, String language) throws IOException {
    text(json, "severity", "error");
    text(json, "code", issue.code());
    json.writeObjectFieldStart("details");
    details(json, issue.text(), language);
    json.writeEndObject();
    if (!issue.expression().isEmpty()) {
      texts(json, "expression", List.of(issue.expression()));
    }
  }

  private static void details(JsonGenerator json, Words words, String language) throws IOException {
    String other = language.equals("nb") ? "en" : "nb";
    text(json, "text", words.in(language));
    json.writeObjectFieldStart("_text");
    each(json, "extension", List.of(other), (out, lang) -> translation(out, lang, words));
    json.writeEndObject();
  }

  private static void translation(JsonGenerator json, String language, Words words)
      throws IOException {
    json.writeArrayFieldStart("extension");
    json.writeStartObject();
    text(json, "url", "lang");
    text(json, "valueCode", language);
    json.writeEndObject();
    json.writeStartObject();
    text(json, "url", "content");
    text(json, "valueString", words.in(language));
    json.writeEndObject();
    json.writeEndArray();
    text(json, "url", TRANSLATION);
  }
}
