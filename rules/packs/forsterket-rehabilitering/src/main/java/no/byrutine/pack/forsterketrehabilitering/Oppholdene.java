package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.calendar.WorkingDays;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Encounter;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** The vedtak and the stays: their length, their time limits, and what was measured when. */
public final class Oppholdene implements Derivation {

  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final int WEEK = 7;

  /** What FIRST-Oslo measured each week, and at the end. */
  private static final List<String> UKENTLIG =
      List.of("ganghastighet", "seks-minutter-gangtest", "berg");

  private static final List<String> VED_SLUTT =
      List.of("barthel", "ganghastighet", "seks-minutter-gangtest", "berg");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    List<Object> derived = new ArrayList<>();
    facts.all(ServiceRequest.class).stream()
        .filter(request -> request.is("fra-vedtak"))
        .forEach(request -> derived.add(vedtak(request, facts, parameters)));
    siste(facts, context)
        .ifPresent(
            stay -> {
              derived.add(stay);
              derived.add(ernaering(stay, facts, context));
            });
    return derived;
  }

  private static Vedtak vedtak(ServiceRequest request, Facts facts, InForce parameters) {
    Period days = request.occurrence();
    boolean known = days.hasStart() && days.hasEnd();
    Optional<Svar> got = Svarene.finn(Svarene.av(facts), "vedtaket-er-mottatt").filter(Svar::ja);
    Optional<Parameter> weeks = parameters.value("klagefrist-uker");
    List<Object> basedOn = new ArrayList<>(List.of(request));
    got.ifPresent(basedOn::add);
    weeks.ifPresent(basedOn::add);
    LocalDate received = got.map(Svar::dag).orElse(null);
    return new Vedtak(
        request.ref(),
        known ? BigDecimal.valueOf(ChronoUnit.DAYS.between(days.start(), days.end())) : null,
        received,
        received == null ? null : weeks.map(it -> klagefrist(received, it)).orElse(null),
        basedOn);
  }

  /** A limit in weeks ends on the same day of the week, or on the next working day. */
  private static @Nullable LocalDate klagefrist(LocalDate received, Parameter weeks) {
    BigDecimal count = weeks.value();
    return count == null
        ? null
        : WorkingDays.sameOrNext(received.plusWeeks(count.longValueExact()));
  }

  /** The stay that has begun last. */
  static Optional<Opphold> siste(Facts facts, Context context) {
    return facts.all(Encounter.class).stream()
        .filter(it -> it.is("fra-opphold") && it.period().hasStart())
        .filter(it -> !it.period().start().isAfter(context.on()))
        .max(Comparator.comparing(it -> it.period().start()))
        .map(it -> opphold(it, facts, context.on()));
  }

  private static Opphold opphold(Encounter encounter, Facts facts, LocalDate on) {
    Period days = encounter.period();
    LocalDate end = days.hasEnd() ? days.end() : null;
    LocalDate until = end != null && end.isBefore(on) ? end : on;
    return new Opphold(
        encounter.ref(),
        days.start(),
        end,
        BigDecimal.valueOf(ChronoUnit.DAYS.between(days.start(), end == null ? on : end)),
        BigDecimal.valueOf(ChronoUnit.DAYS.between(days.start(), until)),
        end != null && !end.isAfter(on),
        UKENTLIG.stream()
            .filter(tool -> hull(facts, tool, days.start(), until))
            .collect(Collectors.toSet()),
        sluttmaalinger(facts, days.start(), until),
        List.of(encounter));
  }

  private static Set<String> sluttmaalinger(Facts facts, LocalDate start, LocalDate until) {
    return VED_SLUTT.stream()
        .filter(tool -> dager(facts, tool).anyMatch(it -> it.isAfter(start) && !it.isAfter(until)))
        .collect(Collectors.toSet());
  }

  private static boolean hull(Facts facts, String tool, LocalDate start, LocalDate until) {
    LocalDate last = start;
    for (LocalDate day : dager(facts, tool).sorted().toList()) {
      if (!day.isBefore(start) && !day.isAfter(until)) {
        if (ChronoUnit.DAYS.between(last, day) > WEEK) {
          return true;
        }
        last = day;
      }
    }
    return ChronoUnit.DAYS.between(last, until) > WEEK;
  }

  private static Stream<LocalDate> dager(Facts facts, String tool) {
    return Maalinger.resultater(facts, tool).map(it -> it.effective().start());
  }

  private static Ernaering ernaering(Opphold stay, Facts facts, Context context) {
    List<Observation> screenings =
        facts.all(Observation.class).stream()
            .filter(it -> it.is("mst") && !it.effective().start().isBefore(stay.start()))
            .sorted(Comparator.comparing(Oppholdene::moment))
            .toList();
    OffsetDateTime admitted = start(stay.start());
    OffsetDateTime now = context.at().orElse(start(context.on()));
    List<Object> basedOn = new ArrayList<>(List.of(stay));
    basedOn.addAll(screenings);
    return new Ernaering(
        stay.ref(),
        screenings.stream().findFirst().map(it -> hours(admitted, moment(it))).orElse(null),
        screenings.isEmpty()
            ? null
            : BigDecimal.valueOf(
                ChronoUnit.DAYS.between(
                    screenings.get(screenings.size() - 1).effective().start(), context.on())),
        hours(admitted, now),
        basedOn);
  }

  private static BigDecimal hours(OffsetDateTime from, OffsetDateTime to) {
    return BigDecimal.valueOf(Duration.between(from, to).toHours());
  }

  private static OffsetDateTime moment(Observation it) {
    OffsetDateTime at = it.at();
    return at == null ? start(it.effective().start()) : at;
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(NORWAY).toOffsetDateTime();
  }
}
