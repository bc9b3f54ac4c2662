package no.byrutine.out;

import static no.byrutine.out.JsonFields.each;
import static no.byrutine.out.JsonFields.text;
import static no.byrutine.out.JsonFields.words;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Comparison;
import no.byrutine.decision.Comparison.Cause;
import no.byrutine.decision.Comparison.CauseKind;
import no.byrutine.decision.Comparison.Difference;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Words;

/**
 * Writes a comparison as JSON, in the manner of {@link DecisionJson}: which two decisions, and each
 * value that is not the same in both, with what made it so. Equal comparisons give equal bytes.
 */
public final class ComparisonJson {

  private static final Words SETTLED = new Words("endelige opplysninger", "settled information");

  private final Wording wording;
  private final Map<String, Words> titles;
  private final boolean indented;

  /**
   * A writer in the words of a pack.
   *
   * @param titles the names of the pack's values, for people
   */
  public ComparisonJson(Wording wording, Map<String, Words> titles) {
    this(wording, titles, false);
  }

  private ComparisonJson(Wording wording, Map<String, Words> titles, boolean indented) {
    this.wording = wording;
    this.titles = Map.copyOf(titles);
    this.indented = indented;
  }

  /** The same writer, with line breaks and indents for a reader. */
  public ComparisonJson indented() {
    return new ComparisonJson(wording, titles, true);
  }

  /** The comparison as JSON text. */
  public String write(Comparison comparison) {
    return JsonDocument.of(
        indented,
        json -> {
          side(json, "earlier", comparison.earlier());
          side(json, "later", comparison.later());
          each(json, "differences", comparison.differences(), this::difference);
        });
  }

  private static void side(JsonGenerator json, String name, Decision decision) throws IOException {
    json.writeObjectFieldStart(name);
    DecisionJson.pack(json, decision.pack());
    DecisionJson.dates(json, decision);
    DecisionJson.outcome(json, decision.outcome());
    json.writeEndObject();
  }

  private void difference(JsonGenerator json, Difference difference) throws IOException {
    text(json, "name", difference.name());
    words(
        json,
        "title",
        titles.getOrDefault(difference.name(), new Words(difference.name(), difference.name())));
    if (!difference.of().isEmpty()) {
      JsonFields.scalars(json, "of", difference.of());
    }
    value(json, "earlier", difference.earlier());
    value(json, "later", difference.later());
    value(json, "difference", difference.difference());
    String unit = difference.later().or(difference::earlier).map(JsonFields::unit).orElse("");
    if (!unit.isEmpty()) {
      text(json, "unit", unit);
    }
    each(json, "causes", difference.causes(), this::cause);
  }

  private static void value(JsonGenerator json, String name, Optional<? extends Scalar> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeFieldName(name);
      JsonFields.bare(json, value.get());
    }
  }

  private void cause(JsonGenerator json, Cause cause) throws IOException {
    text(json, "kind", cause.kind().code());
    text(json, "name", cause.name());
    words(json, "title", title(cause));
    Kroner effect = cause.effect();
    json.writeFieldName("effect");
    JsonFields.bare(json, effect);
    text(json, "unit", JsonFields.unit(effect));
  }

  private Words title(Cause cause) {
    if (cause.kind() == CauseKind.STATUS) {
      return SETTLED;
    }
    Scalar name = new Scalar.Text(cause.name());
    return new Words(wording.write(name, "nb"), wording.write(name, "en"));
  }
}
