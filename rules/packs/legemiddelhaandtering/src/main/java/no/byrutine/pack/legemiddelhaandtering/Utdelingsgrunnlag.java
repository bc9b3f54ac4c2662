package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import no.byrutine.engine.Context;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of in every part of a hand-out: the case, the day and the moment, the choices of
 * the city, the substances and the people.
 *
 * @param naa the moment of the decision; null when it is only of a day
 */
record Utdelingsgrunnlag(
    Utdelingssak sak,
    InForce parameters,
    LocalDate dag,
    @Nullable OffsetDateTime naa,
    Virkestoffer stoffer,
    Utdelingspersoner personer) {

  static Utdelingsgrunnlag of(Facts facts, InForce parameters, Context context) {
    Utdelingssak sak = new Utdelingssak(facts);
    return new Utdelingsgrunnlag(
        sak,
        parameters,
        context.on(),
        context.at().orElse(null),
        new Virkestoffer(sak),
        new Utdelingspersoner(sak, context.on()));
  }

  boolean ja(String parameter) {
    return er(parameter, "ja");
  }

  boolean nei(String parameter) {
    return er(parameter, "nei");
  }

  private boolean er(String parameter, String choice) {
    return parameters.value(parameter).map(Parameter::choice).filter(choice::equals).isPresent();
  }

  static boolean behov(MedicationRequest order) {
    for (Dosage dosage : order.dosage()) {
      if (dosage.asNeeded()) {
        return true;
      }
    }
    return false;
  }

  /** Begun minutes: a second over is a minute over. */
  static BigDecimal minutter(Duration duration) {
    return BigDecimal.valueOf(duration.toSeconds())
        .divide(BigDecimal.valueOf(60), 0, RoundingMode.CEILING);
  }
}
