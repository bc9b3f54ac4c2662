package no.byrutine.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.decision.Kroner;
import no.byrutine.fhir.ChargeItemDefinition;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The yearly payment of a long stay as a programmer would write it by hand: the same facts in, the
 * same exact arithmetic, the same choices; a sum out, and nothing to say for itself.
 */
final class PlainEgenandel {

  private static final BigDecimal UNDER = BigDecimal.valueOf(75);
  private static final BigDecimal OVER = BigDecimal.valueOf(85);
  private static final BigDecimal KEPT = BigDecimal.valueOf(25);

  private final TreeMap<LocalDate, Kroner> basicAmount = new TreeMap<>();
  private final TreeMap<LocalDate, Kroner> freeAmount = new TreeMap<>();
  private final TreeMap<LocalDate, Kroner> freeAmountShared = new TreeMap<>();

  PlainEgenandel() {
    basicAmount.put(LocalDate.of(2024, 5, 1), Kroner.of(124_028));
    basicAmount.put(LocalDate.of(2025, 5, 1), Kroner.of(130_160));
    freeAmount.put(LocalDate.of(2025, 1, 1), Kroner.of(10_450));
    freeAmountShared.put(LocalDate.of(2025, 1, 1), Kroner.of(50_500));
  }

  Kroner yearly(Facts facts, LocalDate on) {
    String patient = "";
    Encounter stay = null;
    Kroner income = Kroner.ZERO;
    Kroner tax = Kroner.ZERO;
    Kroner perDay = Kroner.ZERO;
    for (Resource resource : facts.resources()) {
      if (resource instanceof Patient found) {
        patient = found.ref();
      } else if (resource instanceof Encounter found
          && found.is("langtid")
          && found.period().contains(on)) {
        stay = found;
      }
    }
    if (stay == null) {
      return Kroner.ZERO;
    }
    for (Resource resource : facts.resources()) {
      if (resource instanceof Observation item
          && item.subject().equals(patient)
          && item.focus() == null
          && item.effective().contains(on)
          && item.kroner() != null) {
        if (item.is("inntekt")) {
          income = income.plus(item.kroner());
        } else if (item.is("skatt-inntekt") || item.is("gjeldsrenter")) {
          tax = tax.plus(item.kroner());
        }
      } else if (resource instanceof ChargeItemDefinition cost
          && cost.base() != null
          && cost.instance().contains(stay.serviceProvider())) {
        perDay = cost.base();
      }
    }
    Kroner basis = income.minus(tax).atLeastZero();
    Kroner g = at(basicAmount, on);
    Kroner free = at(shared(facts, stay, on) ? freeAmountShared : freeAmount, on);
    Kroner under = basis.min(g).minus(free).atLeastZero().percent(UNDER);
    Kroner over = basis.minus(g).atLeastZero().percent(OVER);
    Kroner kept = g.percent(KEPT).plus(free.percent(UNDER));
    return under
        .plus(over)
        .min(basis.minus(kept))
        .atLeastZero()
        .min(perDay.times(360))
        .rounded(0, RoundingMode.DOWN);
  }

  private static boolean shared(Facts facts, Encounter stay, LocalDate on) {
    for (Encounter.Room room : stay.location()) {
      if (room.period().contains(on)) {
        for (Resource resource : facts.resources()) {
          if (resource instanceof Location place && place.ref().equals(room.location())) {
            return place.is("dobbeltrom") && !Boolean.TRUE.equals(room.wished());
          }
        }
      }
    }
    return false;
  }

  private static Kroner at(TreeMap<LocalDate, Kroner> values, LocalDate day) {
    Map.@Nullable Entry<LocalDate, Kroner> entry = values.floorEntry(day);
    return entry == null ? Kroner.ZERO : entry.getValue();
  }
}
