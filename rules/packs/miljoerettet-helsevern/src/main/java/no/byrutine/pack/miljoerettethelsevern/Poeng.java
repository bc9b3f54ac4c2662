package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import no.byrutine.fhir.QuestionnaireResponse;

/** The score of a checklist: one point for each yes. */
public final class Poeng {

  private Poeng() {}

  public static BigDecimal ja(QuestionnaireResponse svar) {
    return BigDecimal.valueOf(
        svar.items().stream().filter(item -> Boolean.TRUE.equals(item.yes())).count());
  }
}
