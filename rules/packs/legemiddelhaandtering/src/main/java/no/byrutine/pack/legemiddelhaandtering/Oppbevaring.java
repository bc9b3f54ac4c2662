package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.byrutine.decision.Words;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Device;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.Observation;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;
import no.byrutine.in.Issue;
import org.jspecify.annotations.Nullable;

/**
 * Before the rules on storage: how long each box or glass may be used, and what was read on the
 * thermometers. When only the day of the decision is given, its last minute counts, so that nothing
 * is kept too long.
 */
public final class Oppbevaring implements Derivation {

  private static final ZoneId NORGE = ZoneId.of("Europe/Oslo");
  private static final Set<String> SETTLED = Set.of("final", "amended", "corrected");
  private static final List<String> QUESTIONS =
      List.of(
          "laast-og-utilgjengelig",
          "forveksling-atskilt",
          "pasientlager-atskilt",
          "transportrutine");

  /** The kinds of medicine in DMP's tables and the insulins; each has a parameter of its own. */
  private static final List<Group> GROUPS =
      List.of(
          Group.opened("konservert-injeksjon").onlyCold(),
          Group.opened("ukonservert-injeksjon").warmToo(),
          Group.opened("infusjonsvaeske"),
          Group.opened("nesemiddel-konservert"),
          Group.opened("nesemiddel-ukonservert"),
          Group.opened("vannbasert-konservert"),
          Group.opened("vannbasert-til-saar"),
          Group.opened("vannbasert-ukonservert").onlyCold(),
          Group.opened("oeyedraaper"),
          Group.insulin("insulin-tresiba"),
          Group.insulin("insulin-fire-uker"),
          Group.insulin("insulin-seks-uker"),
          Group.prepared("opptrukket-sproeyte", "opptrukket").warmToo(),
          Group.prepared("ompakket-dose", "ompakket"));

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    OffsetDateTime moment =
        context
            .at()
            .map(at -> at.atZoneSameInstant(NORGE).toOffsetDateTime())
            .orElseGet(() -> endOf(context.on()));
    return new Case(facts, parameters, context.on(), moment).facts();
  }

  private static OffsetDateTime endOf(LocalDate day) {
    return day.atTime(23, 59).atZone(NORGE).toOffsetDateTime();
  }

  /**
   * A kind of medicine with one time of use.
   *
   * @param concept of the form or the product
   * @param warm the parameter has a sibling, ending in {@code -romtemperatur}, for what is not cold
   */
  private record Group(String concept, String kind, boolean cold, boolean warm) {

    static Group opened(String concept) {
      return new Group(concept, "anbrudd", false, false);
    }

    static Group insulin(String concept) {
      return new Group(concept, "insulin", false, false);
    }

    static Group prepared(String concept, String kind) {
      return new Group(concept, kind, false, false);
    }

    Group onlyCold() {
      return new Group(concept, kind, true, warm);
    }

    Group warmToo() {
      return new Group(concept, kind, cold, true);
    }

    boolean isPrepared() {
      return kind.equals("opptrukket") || kind.equals("ompakket");
    }

    boolean is(Medication medicine) {
      return medicine.form().is(concept) || medicine.is(concept);
    }

    String parameter(boolean isCold) {
      return "brukstid-" + concept + (warm && !isCold ? "-romtemperatur" : "");
    }
  }

  /** One case: its resources, the numbers of the day, the day and the moment. */
  private record Case(Facts given, InForce parameters, LocalDate on, OffsetDateTime moment) {

    List<Object> facts() {
      List<Object> facts = new ArrayList<>();
      given.all(Medication.class).forEach(medicine -> medicine(medicine, facts));
      temperatures(facts);
      for (Location place : given.all(Location.class)) {
        QUESTIONS.forEach(question -> facts.add(answer(place, question)));
      }
      return facts;
    }

    // One box or glass

    private void medicine(Medication medicine, List<Object> facts) {
      Optional<Utloepsdato> expiry = expiry(medicine);
      Optional<Brukstid> use = use(medicine);
      expiry.ifPresent(facts::add);
      use.ifPresent(facts::add);
      last(medicine, expiry, use).ifPresent(facts::add);
      unknown(medicine, use.isPresent()).forEach(facts::add);
    }

    private Optional<Utloepsdato> expiry(Medication medicine) {
      LocalDate day = medicine.expirationDate();
      return day == null
          ? Optional.empty()
          : Optional.of(new Utloepsdato(medicine.ref(), day, on.isAfter(day), List.of(medicine)));
    }

    /** By the maker's text when there is one, or else by the table. */
    private Optional<Brukstid> use(Medication medicine) {
      Optional<Group> group = group(medicine);
      boolean prepared = group.filter(Group::isPrepared).isPresent();
      OffsetDateTime from = prepared ? medicine.prepared() : medicine.opened();
      if (from == null) {
        return Optional.empty();
      }
      Optional<Observation> stored = stored(medicine);
      boolean cold = stored.filter(o -> o.answer().is("oppbevart-kjoelig")).isPresent();
      List<Object> basedOn = new ArrayList<>(List.of(medicine));
      stored.ifPresent(basedOn::add);
      Optional<Observation> text = productText(medicine, from);
      if (text.isPresent()) {
        basedOn.add(text.get());
        OffsetDateTime until = after(from, text.get());
        String kind = group.map(Group::kind).orElse("anbrudd");
        return Optional.of(use(medicine, "produkttekst", kind, from, until, false, cold, basedOn));
      }
      return groups(medicine).stream()
          .flatMap(found -> byTable(medicine, found, from, cold, basedOn).stream())
          .min(Comparator.comparing(Brukstid::frist));
    }

    private Optional<Brukstid> byTable(
        Medication medicine, Group group, OffsetDateTime from, boolean cold, List<Object> basedOn) {
      return parameters
          .value(group.parameter(cold))
          .map(
              limit -> {
                List<Object> with = new ArrayList<>(basedOn);
                with.add(limit);
                BigDecimal value = Objects.requireNonNull(limit.value());
                OffsetDateTime until =
                    Objects.requireNonNull(after(from, value, limit.unit()), limit.name());
                return use(
                    medicine, group.concept(), group.kind(), from, until, group.cold(), cold, with);
              });
    }

    private Brukstid use(
        Medication medicine,
        String group,
        String kind,
        OffsetDateTime from,
        OffsetDateTime until,
        boolean needsCold,
        boolean cold,
        List<Object> basedOn) {
      return new Brukstid(
          medicine.ref(),
          group,
          kind,
          from,
          until,
          moment.isAfter(until),
          needsCold,
          cold,
          basedOn);
    }

    private static Optional<Group> group(Medication medicine) {
      return groups(medicine).stream().findFirst();
    }

    /** What was made ready goes before the product, and the product before the table. */
    private static List<Group> groups(Medication medicine) {
      List<Group> all = GROUPS.stream().filter(group -> group.is(medicine)).toList();
      List<Group> prepared = all.stream().filter(Group::isPrepared).toList();
      List<Group> insulin = all.stream().filter(group -> group.kind().equals("insulin")).toList();
      if (!prepared.isEmpty()) {
        return prepared;
      }
      return insulin.isEmpty() ? all : insulin;
    }

    private Optional<Observation> stored(Medication medicine) {
      return about(medicine, "oppbevart-i")
          .filter(o -> !o.answer().codings().isEmpty())
          .max(latest(o -> !o.answer().is("oppbevart-kjoelig")));
    }

    /** The shortest, when the maker's text is given more than once. */
    private Optional<Observation> productText(Medication medicine, OffsetDateTime from) {
      return about(medicine, "brukstid-etter-anbrudd")
          .filter(o -> o.value() != null)
          .min(Comparator.comparing(o -> after(from, o)));
    }

    private Stream<Observation> about(Medication medicine, String concept) {
      return given.all(Observation.class).stream()
          .filter(o -> o.is(concept) && SETTLED.contains(o.status()))
          .filter(o -> medicine.ref().equals(o.focus()) || medicine.ref().equals(o.subject()))
          .filter(o -> !o.effective().start().isAfter(on));
    }

    private static Optional<BrukesSenest> last(
        Medication medicine, Optional<Utloepsdato> expiry, Optional<Brukstid> use) {
      if (use.isEmpty()) {
        return Optional.empty();
      }
      LocalDate day = use.get().dag();
      List<Object> basedOn = new ArrayList<>(List.of(use.get()));
      if (expiry.isPresent() && expiry.get().dato().isBefore(day)) {
        day = expiry.get().dato();
        basedOn.add(expiry.get());
      }
      return Optional.of(new BrukesSenest(medicine.ref(), day, basedOn));
    }

    private List<HoldbarhetUkjent> unknown(Medication medicine, boolean hasLimit) {
      List<HoldbarhetUkjent> unknown = new ArrayList<>();
      Optional<Group> group = group(medicine);
      boolean prepared = group.filter(Group::isPrepared).isPresent();
      if (prepared && medicine.prepared() == null) {
        unknown.add(unknown(medicine, "istandgjort"));
      }
      if (group.isPresent() && !prepared && medicine.opened() == null && !unopened(medicine)) {
        unknown.add(unknown(medicine, "anbrudd"));
      }
      if (!prepared && medicine.opened() != null && !hasLimit) {
        unknown.add(unknown(medicine, "brukstid"));
      }
      if (medicine.opened() != null && medicine.expirationDate() == null) {
        unknown.add(unknown(medicine, "utloepsdato"));
      }
      return unknown;
    }

    private static HoldbarhetUkjent unknown(Medication medicine, String what) {
      return new HoldbarhetUkjent(medicine.ref(), what, List.of(medicine));
    }

    private boolean unopened(Medication medicine) {
      return about(medicine, "anbrutt")
          .filter(o -> o.yes() != null)
          .max(latest(Oppbevaring::yes))
          .filter(o -> !yes(o))
          .isPresent();
    }

    // Thermometers and places

    private void temperatures(List<Object> facts) {
      Map<String, List<Observation>> fridges = new LinkedHashMap<>();
      Map<String, List<Observation>> rooms = new LinkedHashMap<>();
      for (Observation reading : given.all(Observation.class)) {
        if (SETTLED.contains(reading.status())
            && reading.value() != null
            && !time(reading).isAfter(moment)) {
          if (reading.is("temperatur-kjoeleskap")) {
            fridges.computeIfAbsent(place(reading), s -> new ArrayList<>()).add(reading);
          } else if (reading.is("temperatur-rom")) {
            rooms.computeIfAbsent(place(reading), s -> new ArrayList<>()).add(reading);
          }
        }
      }
      fridges.forEach((place, readings) -> facts.add(series(place, true, readings)));
      rooms.forEach((place, readings) -> facts.add(series(place, false, readings)));
    }

    /** Where it was read: the place of the logger, when the reading names a logger. */
    private String place(Observation reading) {
      return given.all(Device.class).stream()
          .filter(device -> device.is("temperaturlogger"))
          .filter(device -> device.ref().equals(reading.subject()))
          .map(Device::location)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(reading.subject());
    }

    private Temperaturserie series(String place, boolean fridge, List<Observation> readings) {
      List<BigDecimal> values = readings.stream().map(Observation::value).sorted().toList();
      OffsetDateTime last =
          readings.stream().map(Case::time).max(Comparator.naturalOrder()).orElse(moment);
      return new Temperaturserie(
          place,
          fridge,
          values.get(0),
          values.get(values.size() - 1),
          hours(last, moment),
          List.copyOf(readings));
    }

    /** Hours from one moment to another; a begun minute counts as a part of an hour. */
    private static BigDecimal hours(OffsetDateTime from, OffsetDateTime to) {
      return BigDecimal.valueOf(Tider.minutter(from, to))
          .divide(BigDecimal.valueOf(60), 2, RoundingMode.CEILING);
    }

    /** A reading without a time of day was made in the first moment of its day. */
    private static OffsetDateTime time(Observation reading) {
      OffsetDateTime at = reading.at();
      return at != null ? at : reading.effective().start().atStartOfDay(NORGE).toOffsetDateTime();
    }

    private Lagersvar answer(Location place, String question) {
      Optional<Observation> answer =
          given.all(Observation.class).stream()
              .filter(o -> o.is(question) && SETTLED.contains(o.status()))
              .filter(o -> place.ref().equals(o.subject()) || place.ref().equals(o.focus()))
              .filter(o -> o.yes() != null && !o.effective().start().isAfter(on))
              .max(latest(o -> !yes(o)));
      List<Object> basedOn = new ArrayList<>(List.of(place));
      answer.ifPresent(basedOn::add);
      return new Lagersvar(
          place.ref(),
          question,
          answer.isPresent(),
          answer.filter(Oppbevaring::yes).isPresent(),
          basedOn);
    }
  }

  /** The moment so long after that one, by the clock for hours and by the calendar for the rest. */
  private static @Nullable OffsetDateTime after(
      OffsetDateTime from, BigDecimal value, @Nullable String unit) {
    ZonedDateTime start = from.atZoneSameInstant(NORGE);
    long whole = value.longValue();
    if (unit == null || value.stripTrailingZeros().scale() > 0 || value.signum() < 0) {
      return null;
    }
    return switch (unit) {
      case "h" -> start.plusHours(whole).toOffsetDateTime();
      case "d" -> start.plusDays(whole).toOffsetDateTime();
      case "wk" -> start.plusWeeks(whole).toOffsetDateTime();
      case "mo" -> start.plusMonths(whole).toOffsetDateTime();
      default -> null;
    };
  }

  private static OffsetDateTime after(OffsetDateTime from, Observation text) {
    OffsetDateTime until = text.value() == null ? null : after(from, text.value(), text.unit());
    if (until == null) {
      throw new BadInput(
          new Issue(
              "value",
              text.ref() + ".valueQuantity",
              new Words(
                  "Brukstiden fra produktteksten må være et helt antall timer (h), dager (d), uker"
                      + " (wk) eller måneder (mo).",
                  "The in-use time of the product text must be a whole number of hours (h), days"
                      + " (d), weeks (wk) or months (mo).")));
    }
    return until;
  }

  /**
   * The last day last; of two on one day, and where the day is not known, the careful answer
   * counts.
   */
  private static Comparator<Observation> latest(Predicate<Observation> careful) {
    Comparator<Observation> byDay =
        Comparator.comparing(
            o ->
                o.effective().hasStart()
                    ? o.effective().start()
                    : careful.test(o) ? LocalDate.MAX : LocalDate.MIN);
    return byDay.thenComparing(careful::test);
  }

  private static boolean yes(Observation answer) {
    return Boolean.TRUE.equals(answer.yes());
  }
}
