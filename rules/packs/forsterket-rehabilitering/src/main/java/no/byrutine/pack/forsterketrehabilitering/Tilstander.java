package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Condition;
import no.byrutine.fhir.Patient;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The diagnoses, and how long ago they began. */
public final class Tilstander implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    Optional<LocalDate> born =
        facts.all(Patient.class).stream().findFirst().map(Patient::birthDate);
    List<Object> derived = new ArrayList<>();
    facts.all(Condition.class).stream()
        .filter(condition -> !condition.clinicalStatus().is("tilstand-over"))
        .map(condition -> tilstand(condition, born.orElse(null), context.on()))
        .forEach(derived::add);
    for (Svar svar : Svarene.av(facts)) {
      if (svar.sporsmaal().equals("hoveddiagnose") && !svar.valg().codings().isEmpty()) {
        Codes codes = svar.valg();
        derived.add(new Tilstand("hoveddiagnose", codes, false, null, null, null, List.of(svar)));
      }
    }
    return derived;
  }

  private static Tilstand tilstand(Condition condition, @Nullable LocalDate born, LocalDate on) {
    LocalDate began = condition.onset().hasStart() ? condition.onset().start() : null;
    return new Tilstand(
        condition.ref(),
        condition.codes(),
        condition.severity().is("alvorlig"),
        debutalder(condition, born, began),
        between(ChronoUnit.MONTHS, began, on),
        between(ChronoUnit.DAYS, began, on),
        List.of(condition));
  }

  private static @Nullable BigDecimal debutalder(
      Condition condition, @Nullable LocalDate born, @Nullable LocalDate began) {
    BigDecimal said = condition.onsetAge();
    return said != null
        ? said.setScale(0, RoundingMode.DOWN)
        : born == null ? null : between(ChronoUnit.YEARS, born, began);
  }

  private static @Nullable BigDecimal between(
      ChronoUnit unit, @Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null || to.isBefore(from)
        ? null
        : BigDecimal.valueOf(unit.between(from, to));
  }
}
