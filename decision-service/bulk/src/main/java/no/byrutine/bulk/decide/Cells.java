package no.byrutine.bulk.decide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.bulk.decide.Compared.Cause;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.out.JsonDocument;

/** How the parts of a decision look in the cell of a table. */
final class Cells {

  private Cells() {}

  /** The value without its unit. */
  static String bare(Scalar value) {
    if (value instanceof Kroner kroner) {
      return kroner.amount().stripTrailingZeros().toPlainString();
    }
    return value instanceof Scalar.Decimal decimal
        ? decimal.value().toPlainString()
        : value.toString();
  }

  static String text(Optional<Scalar> value) {
    return value.map(Cells::bare).orElse("");
  }

  static String unit(Scalar value) {
    if (value instanceof Kroner) {
      return "NOK";
    }
    return value instanceof Scalar.Decimal decimal ? decimal.unit() : "";
  }

  /** An object of texts; empty when there is nothing in it. */
  static String json(Map<String, Scalar> values) {
    return values.isEmpty()
        ? ""
        : JsonDocument.of(
            json -> {
              for (Map.Entry<String, Scalar> value : values.entrySet()) {
                json.writeStringField(value.getKey(), bare(value.getValue()));
              }
            });
  }

  static String json(List<Cause> causes) {
    return causes.isEmpty()
        ? ""
        : JsonDocument.array(
            causes,
            (json, cause) -> {
              json.writeStringField("kind", cause.kind());
              json.writeStringField("name", cause.name());
              json.writeStringField("effect", bare(cause.effect()));
            });
  }
}
