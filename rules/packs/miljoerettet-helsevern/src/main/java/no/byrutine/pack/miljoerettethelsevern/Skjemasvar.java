package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.Optional;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.fhir.Units;
import org.jspecify.annotations.Nullable;

/** Answers in forms that are not just asked for by name. */
final class Skjemasvar {

  private Skjemasvar() {}

  /** The answer of yes or no; null when there is none, or both. */
  static @Nullable Boolean svar(QuestionnaireResponse skjema, String linkId) {
    if (skjema.yes(linkId)) {
      return true;
    }
    return skjema.no(linkId) ? false : null;
  }

  /** The number in this unit; empty when it is not there or cannot be converted. */
  static Optional<BigDecimal> tall(QuestionnaireResponse skjema, String linkId, String enhet) {
    for (QuestionnaireResponse.Item svar : skjema.items()) {
      if (svar.linkId().equals(linkId) && svar.value() != null && svar.unit() != null) {
        return Units.convert(svar.value(), svar.unit(), enhet);
      }
    }
    return Optional.empty();
  }
}
