package no.byrutine.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import no.byrutine.decision.Kroner;
import no.byrutine.fhir.ChargeItemDefinition;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The account of a long stay as a programmer would write it by hand: the same facts in, the same
 * exact arithmetic, the same choices, and every value that the decision gives, for each part of the
 * year; nothing to say for itself.
 */
public final class PlainEgenandel {

  private static final BigDecimal UNDER = BigDecimal.valueOf(75);
  private static final BigDecimal OVER = BigDecimal.valueOf(85);
  private static final BigDecimal KEPT = BigDecimal.valueOf(25);

  private final TreeMap<LocalDate, Kroner> basicAmount = new TreeMap<>();
  private final TreeMap<LocalDate, Kroner> freeAmount = new TreeMap<>();
  private final TreeMap<LocalDate, Kroner> freeAmountShared = new TreeMap<>();

  public PlainEgenandel() {
    basicAmount.put(LocalDate.of(2024, 5, 1), Kroner.of(124_028));
    basicAmount.put(LocalDate.of(2025, 5, 1), Kroner.of(130_160));
    freeAmount.put(LocalDate.of(2025, 1, 1), Kroner.of(10_450));
    freeAmountShared.put(LocalDate.of(2025, 1, 1), Kroner.of(50_500));
  }

  /** The account of the year: its parts, the first to the last, and which of them the day is in. */
  public record Account(String stay, int days, LocalDate paidFrom, List<Part> parts, int current) {

    Part now() {
      return parts.get(current);
    }
  }

  /** One part of the year, in which nothing changes. */
  public record Part(
      LocalDate from,
      LocalDate to,
      boolean settled,
      String room,
      Kroner income,
      Kroner afterTax,
      Kroner basis,
      Kroner basicAmount,
      Kroner freeAmount,
      Kroner under,
      Kroner over,
      Kroner kept,
      Kroner beforeCap,
      Kroner perDayAtMost,
      Kroner yearly) {}

  public @Nullable Account account(Facts facts, LocalDate on) {
    String patient = "";
    Encounter stay = null;
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
      return null;
    }
    Period year = Period.year(on.getYear());
    LocalDate first = latest(stay.period().start(), year.start());
    LocalDate last = earliest(stay.period().end(), year.end());
    LocalDate paidFrom = latest(stay.period().start().plusMonths(1).plusDays(1), first);
    List<Part> parts = new ArrayList<>();
    int current = 0;
    LocalDate from = paidFrom;
    for (LocalDate next : cuts(facts, patient, stay, paidFrom, last)) {
      LocalDate to = next.minusDays(1);
      if (!on.isBefore(from) && !on.isAfter(to)) {
        current = parts.size();
      }
      parts.add(part(facts, patient, stay, from, to));
      from = next;
    }
    int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    return new Account(stay.ref(), days, paidFrom, parts, current);
  }

  /** The days on which something changes, and the day after the last. */
  private TreeSet<LocalDate> cuts(
      Facts facts, String patient, Encounter stay, LocalDate first, LocalDate last) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    cuts.addAll(basicAmount.keySet());
    cuts.addAll(freeAmount.keySet());
    cuts.addAll(freeAmountShared.keySet());
    for (Encounter.Room room : stay.location()) {
      cuts.add(room.period().start());
    }
    for (Resource resource : facts.resources()) {
      if (resource instanceof Observation item && item.subject().equals(patient)) {
        cuts.add(item.effective().start());
        if (item.effective().hasEnd()) {
          cuts.add(item.effective().end().plusDays(1));
        }
      }
    }
    TreeSet<LocalDate> within = new TreeSet<>(cuts.subSet(first, false, last, true));
    within.add(last.plusDays(1));
    return within;
  }

  private Part part(Facts facts, String patient, Encounter stay, LocalDate from, LocalDate to) {
    Kroner income = Kroner.ZERO;
    Kroner tax = Kroner.ZERO;
    Kroner perDay = Kroner.ZERO;
    boolean settled = false;
    for (Resource resource : facts.resources()) {
      if (resource instanceof Observation item
          && item.subject().equals(patient)
          && item.focus() == null
          && item.effective().contains(from)
          && item.kroner() != null) {
        if (item.is("inntekt")) {
          income = income.plus(item.kroner());
          settled |= !item.status().equals("preliminary");
        } else if (item.is("skatt-inntekt") || item.is("gjeldsrenter")) {
          tax = tax.plus(item.kroner());
        }
      } else if (resource instanceof ChargeItemDefinition cost
          && cost.base() != null
          && cost.instance().contains(stay.serviceProvider())
          && cost.effectivePeriod().contains(from)) {
        perDay = cost.base();
      }
    }
    String room = room(facts, stay, from);
    Kroner afterTax = income.minus(tax);
    Kroner basis = afterTax.atLeastZero();
    Kroner g = at(basicAmount, from);
    Kroner free = at(room.equals("dobbeltrom") ? freeAmountShared : freeAmount, from);
    Kroner under = basis.min(g).minus(free).atLeastZero().percent(UNDER);
    Kroner over = basis.minus(g).atLeastZero().percent(OVER);
    Kroner kept = g.percent(KEPT).plus(free.percent(UNDER));
    Kroner beforeCap = under.plus(over).min(basis.minus(kept)).atLeastZero();
    Kroner yearly = beforeCap.min(perDay.times(360)).rounded(0, RoundingMode.DOWN);
    return new Part(
        from, to, settled, room, income, afterTax, basis, g, free, under, over, kept, beforeCap,
        perDay, yearly);
  }

  private static String room(Facts facts, Encounter stay, LocalDate on) {
    for (Encounter.Room room : stay.location()) {
      if (room.period().contains(on)) {
        for (Resource resource : facts.resources()) {
          if (resource instanceof Location place && place.ref().equals(room.location())) {
            return place.is("dobbeltrom") ? shared(room) : "enerom";
          }
        }
      }
    }
    return "enerom";
  }

  private static String shared(Encounter.Room room) {
    return Boolean.TRUE.equals(room.wished()) ? "dobbeltrom-oensket" : "dobbeltrom";
  }

  private static LocalDate latest(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earliest(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static Kroner at(TreeMap<LocalDate, Kroner> values, LocalDate day) {
    Map.@Nullable Entry<LocalDate, Kroner> entry = values.floorEntry(day);
    return entry == null ? Kroner.ZERO : entry.getValue();
  }
}
