package no.byrutine.out;

import static no.byrutine.out.JsonFields.each;
import static no.byrutine.out.JsonFields.plain;
import static no.byrutine.out.JsonFields.scalars;
import static no.byrutine.out.JsonFields.text;
import static no.byrutine.out.JsonFields.texts;
import static no.byrutine.out.JsonFields.valueAndUnit;
import static no.byrutine.out.JsonFields.words;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Missing;
import no.byrutine.decision.NotUsed;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.OverrideReason;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Step;
import no.byrutine.decision.Suggestion;
import no.byrutine.decision.Trace;
import no.byrutine.decision.UsedParameter;
import no.byrutine.decision.Value;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Period;

/**
 * Writes a decision as JSON. Equal decisions give equal bytes apart from {@code evaluatedAt}: the
 * order of members is fixed, numbers are decimals without needless zeros, lines end in a line feed
 * on every machine.
 *
 * <p>Lists are always there, also when empty; what is optional is left out, never null.
 */
public final class DecisionJson {

  private final Wording wording;
  private final Map<String, Words> titles;
  private final boolean indented;

  /**
   * A writer in the words of a pack.
   *
   * @param titles the names of the pack's values, for people
   */
  public DecisionJson(Wording wording, Map<String, Words> titles) {
    this(wording, titles, false);
  }

  private DecisionJson(Wording wording, Map<String, Words> titles, boolean indented) {
    this.wording = wording;
    this.titles = Map.copyOf(titles);
    this.indented = indented;
  }

  /** The same writer, with line breaks and indents for a reader. */
  public DecisionJson indented() {
    return new DecisionJson(wording, titles, true);
  }

  /**
   * The decision as JSON text.
   *
   * @param evaluatedAt when it was made; the only part that differs between equal decisions
   */
  public String write(Decision decision, OffsetDateTime evaluatedAt) {
    return JsonDocument.of(indented, json -> decision(json, decision, evaluatedAt));
  }

  /**
   * The decision without when it was made, and without the trace, which is costly to work out and
   * follows from the rest. Equal decisions give equal bytes: a digest of them is the decision's.
   */
  public String essence(Decision decision) {
    return JsonDocument.of(indented, json -> essence(json, decision));
  }

  /**
   * The decision in short: what decided, the outcome and the values. What it rests on is left out.
   *
   * @param record where the decision is kept, when it is
   */
  public String brief(Decision decision, Optional<String> record) {
    return JsonDocument.of(
        indented,
        json -> {
          if (record.isPresent()) {
            text(json, "record", record.get());
          }
          pack(json, decision.pack());
          dates(json, decision);
          outcome(json, decision.outcome());
          if (!decision.values().isEmpty()) {
            each(json, "values", decision.values(), this::briefValue);
          }
        });
  }

  private void decision(JsonGenerator json, Decision decision, OffsetDateTime evaluatedAt)
      throws IOException {
    asked(json, decision);
    text(json, "evaluatedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(evaluatedAt));
    decided(json, decision);
    json.writeObjectFieldStart("trace");
    each(json, "fired", decision.trace().fired(), DecisionJson::fired);
    each(json, "notFired", decision.trace().notFired(), DecisionJson::notFired);
    json.writeEndObject();
  }

  private void essence(JsonGenerator json, Decision decision) throws IOException {
    asked(json, decision);
    decided(json, decision);
  }

  private static void asked(JsonGenerator json, Decision decision) throws IOException {
    pack(json, decision.pack());
    if (decision.subject().isPresent()) {
      text(json, "subject", decision.subject().get());
    }
    dates(json, decision);
  }

  private void decided(JsonGenerator json, Decision decision) throws IOException {
    outcome(json, decision.outcome());
    each(json, "values", decision.values(), this::value);
    each(json, "findings", decision.findings(), this::finding);
    each(json, "missing", decision.missing(), DecisionJson::missing);
    each(json, "parameters", decision.parameters(), DecisionJson::parameter);
    each(json, "notUsed", decision.notUsed(), DecisionJson::notUsed);
  }

  static void pack(JsonGenerator json, PackRef pack) throws IOException {
    json.writeObjectFieldStart("pack");
    text(json, "id", pack.id());
    text(json, "version", pack.version());
    if (pack.section().isPresent()) {
      text(json, "section", pack.section().get());
    }
    text(json, "digest", pack.digest());
    json.writeEndObject();
  }

  static void dates(JsonGenerator json, Decision decision) throws IOException {
    text(json, "on", decision.on().toString());
    if (decision.at().isPresent()) {
      text(json, "at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(decision.at().get()));
    }
    if (!decision.known().equals(Period.OPEN_END)) {
      text(json, "known", decision.known().toString());
    }
  }

  static void outcome(JsonGenerator json, Outcome outcome) throws IOException {
    json.writeObjectFieldStart("outcome");
    text(json, "code", outcome.code());
    words(json, "display", outcome.display());
    json.writeEndObject();
  }

  private void value(JsonGenerator json, Value value) throws IOException {
    named(json, value);
    each(json, "steps", value.steps(), this::step);
  }

  private void briefValue(JsonGenerator json, Value value) throws IOException {
    named(json, value);
    if (!value.steps().isEmpty()) {
      each(json, "steps", value.steps(), this::step);
    }
  }

  private void named(JsonGenerator json, Value value) throws IOException {
    text(json, "name", value.name());
    words(json, "title", titles.getOrDefault(value.name(), new Words(value.name(), value.name())));
    valueAndUnit(json, value.value());
    if (!value.of().isEmpty()) {
      scalars(json, "of", value.of());
    }
    text(json, "rule", value.rule());
    text(json, "certainty", value.certainty().code());
  }

  private void step(JsonGenerator json, Step step) throws IOException {
    words(json, "text", wording.words(step.text(), step.because()));
    valueAndUnit(json, step.result());
  }

  private void finding(JsonGenerator json, Finding finding) throws IOException {
    text(json, "rule", finding.rule());
    text(json, "title", finding.title());
    text(json, "severity", finding.severity().code());
    text(json, "effect", finding.effect().code());
    if (finding.cappedFrom().isPresent()) {
      text(json, "cappedFrom", finding.cappedFrom().get().code());
    }
    text(json, "kind", finding.kind().code());
    text(json, "certainty", finding.certainty().code());
    words(json, "text", wording.words(finding.text(), finding.because()));
    var resident = wording.residentWords(finding.text(), finding.because());
    if (resident.isPresent()) {
      words(json, "residentText", resident.get());
    }
    each(json, "basis", finding.basis(), DecisionJson::basis);
    scalars(json, "because", finding.because());
    texts(json, "evidence", finding.evidence());
    each(json, "suggestions", finding.suggestions(), DecisionJson::suggestion);
    each(json, "overrideReasons", finding.overrideReasons(), DecisionJson::overrideReason);
  }

  private static void suggestion(JsonGenerator json, Suggestion suggestion) throws IOException {
    text(json, "name", suggestion.name());
    words(json, "label", suggestion.label());
    text(json, "type", "create");
    json.writeFieldName("resource");
    plain(json, suggestion.resource());
  }

  private static void overrideReason(JsonGenerator json, OverrideReason reason) throws IOException {
    text(json, "code", reason.code());
    words(json, "display", reason.display());
    each(json, "basis", reason.basis(), DecisionJson::basis);
    texts(json, "demands", reason.demands());
  }

  private static void basis(JsonGenerator json, Basis basis) throws IOException {
    text(json, "source", basis.source());
    text(json, "title", basis.title());
    text(json, "place", basis.place());
    text(json, "url", basis.url());
    text(json, "layer", basis.layer().name());
    text(json, "certainty", basis.certainty().code());
    text(json, "checkedOn", basis.checkedOn().toString());
  }

  private static void missing(JsonGenerator json, Missing missing) throws IOException {
    text(json, "input", missing.input());
    text(json, "resource", missing.resource());
    texts(json, "concepts", missing.concepts());
    words(json, "why", missing.why());
    json.writeBooleanField("couldChange", missing.couldChange());
  }

  private static void parameter(JsonGenerator json, UsedParameter parameter) throws IOException {
    text(json, "name", parameter.name());
    valueAndUnit(json, parameter.value());
    // A choice made once and for all has no first day; an open start is not a date to show.
    if (!parameter.from().equals(Period.OPEN_START)) {
      text(json, "from", parameter.from().toString());
    }
    if (!parameter.published().equals(Period.OPEN_START)) {
      text(json, "published", parameter.published().toString());
    }
    text(json, "basis", parameter.basis());
    text(json, "certainty", parameter.certainty().code());
    json.writeBooleanField("fresh", parameter.fresh());
    text(json, "origin", parameter.origin());
  }

  private static void notUsed(JsonGenerator json, NotUsed notUsed) throws IOException {
    text(json, "ref", notUsed.ref());
    words(json, "why", notUsed.why());
  }

  private static void fired(JsonGenerator json, Trace.Fired fired) throws IOException {
    text(json, "rule", fired.rule());
    text(json, "title", fired.title());
    scalars(json, "values", fired.values());
    texts(json, "evidence", fired.evidence());
  }

  private static void notFired(JsonGenerator json, Trace.NotFired notFired) throws IOException {
    text(json, "rule", notFired.rule());
    text(json, "title", notFired.title());
    text(json, "condition", notFired.condition());
  }
}
