package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.byrutine.engine.Context;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.SupplyDelivery;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** What there should be in stock in each unit, and what was counted there. */
final class Ablager {

  private static final ZoneId NORGE = ZoneId.of("Europe/Oslo");
  static final Set<String> TAKEN = Set.of("completed", "in-progress", "stopped");
  private static final String GROUP_C = "C";

  private final Facts given;
  private final LocalDate on;
  private final TreeMap<String, TreeSet<String>> units = new TreeMap<>();

  Ablager(Facts given, Context context) {
    this.given = given;
    this.on = context.on();
    given.all(Task.class).stream()
        .filter(task -> task.is("ab-uttak"))
        .forEach(task -> unit(task.focus(), task.location()));
    stock().forEach(one -> unit(one.focus(), one.subject()));
  }

  private void unit(@Nullable String item, @Nullable String unit) {
    if (item != null && unit != null && item(item).isPresent()) {
      units.computeIfAbsent(item, any -> new TreeSet<>()).add(unit);
    }
  }

  private Optional<Medication> item(String ref) {
    return given.all(Medication.class).stream()
        .filter(one -> one.ref().equals(ref))
        .filter(one -> !GROUP_C.equals(one.prescriptionGroup()))
        .findFirst();
  }

  /** What says something of how much there is of an item in a unit, earliest first. */
  private List<Observation> stock() {
    return given.all(Observation.class).stream()
        .filter(
            one ->
                one.is("ab-telling")
                    || one.is("ab-inngaaende")
                    || one.is("ab-kassert")
                    || one.is("ab-returnert")
                    || one.is("b-avstemming"))
        .filter(one -> one.effective().hasStart() && !one.effective().start().isAfter(on))
        .sorted(Comparator.comparing(Ablager::observedAt).thenComparing(Observation::ref))
        .toList();
  }

  private List<Observation> stock(String item, String unit, String concept) {
    return stock().stream()
        .filter(one -> one.is(concept))
        .filter(one -> item.equals(one.focus()) && unit.equals(one.subject()))
        .toList();
  }

  /** What follows for every item in every unit. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>();
    units.forEach((item, at) -> at.forEach(unit -> facts.addAll(facts(item, unit))));
    given.all(MedicationAdministration.class).forEach(one -> part(one).ifPresent(facts::add));
    for (Medication medicine : given.all(Medication.class)) {
      given.all(SupplyDelivery.class).stream()
          .filter(one -> Abstroem.sameProduct(one, medicine) && one.status().equals("completed"))
          .filter(one -> one.quantity() == null || !one.occurrence().hasStart())
          .forEach(one -> facts.add(new MottakUtenMengde(medicine.ref(), List.of(one, medicine))));
    }
    return facts;
  }

  private List<Object> facts(String item, String unit) {
    Medication medicine = item(item).orElseThrow();
    List<Observation> counts = stock(item, unit, "ab-telling");
    List<Observation> compared = stock(item, unit, "b-avstemming");
    List<Object> facts = new ArrayList<>();
    List<Object> basedOn = new ArrayList<>(List.of(medicine));
    Optional<Observation> last = counts.stream().reduce((first, second) -> second);
    last.ifPresent(basedOn::add);
    facts.add(
        new Lagervare(
            item,
            unit,
            medicine.prescriptionGroup(),
            last.map(one -> days(one.effective().start())).orElse(null),
            compared.stream()
                .map(one -> one.effective().end())
                .filter(day -> !day.isAfter(on))
                .max(Comparator.naturalOrder())
                .map(this::days)
                .orElse(null),
            apart(unit),
            basedOn));
    last.ifPresent(count -> facts.add(counted(medicine, unit, count)));
    compared.stream()
        .filter(one -> one.effective().hasEnd())
        .forEach(one -> facts.add(compared(medicine, unit, one)));
    for (Observation one : counts) {
      facts.add(signed(item, one, false));
    }
    for (Observation one : stock(item, unit, "ab-kassert")) {
      facts.add(signed(item, one, true));
    }
    place(unit).ifPresent(place -> home(medicine, place).ifPresent(facts::add));
    return facts;
  }

  private BigDecimal days(LocalDate since) {
    return BigDecimal.valueOf(Tider.dager(since, on));
  }

  private @Nullable Boolean apart(String unit) {
    return given.all(Observation.class).stream()
        .filter(one -> one.is("a-oppbevaring-atskilt") && unit.equals(one.subject()))
        .map(Observation::yes)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Tellesignatur signed(String item, Observation one, boolean discard) {
    Set<String> persons = new HashSet<>();
    one.performer().forEach(signer -> Abuttak.person(given, signer).ifPresent(persons::add));
    return new Tellesignatur(item, discard, persons.size() > 1, List.of(one));
  }

  private Optional<Location> place(String unit) {
    return given.all(Location.class).stream().filter(one -> one.ref().equals(unit)).findFirst();
  }

  private Optional<Pasientlager> home(Medication medicine, Location place) {
    boolean home = place.is("pasientens-hjem");
    if (!home && !place.is("hjemmetjenestekontor")) {
      return Optional.empty();
    }
    boolean without =
        given.all(Task.class).stream()
            .filter(task -> task.is("ab-uttak") && place.ref().equals(task.location()))
            .filter(task -> medicine.ref().equals(task.focus()))
            .anyMatch(task -> task.subject().isEmpty());
    return Optional.of(new Pasientlager(medicine.ref(), home, without, List.of(medicine, place)));
  }

  /** A moment by the clock in Norway; a day without one is its first moment. */
  static LocalDateTime observedAt(Observation one) {
    return moment(one.at(), one.effective());
  }

  static LocalDateTime moment(@Nullable OffsetDateTime at, Period days) {
    return at == null ? days.start().atStartOfDay() : at.atZoneSameInstant(NORGE).toLocalDateTime();
  }

  private Object counted(Medication medicine, String unit, Observation count) {
    LocalDate day = count.effective().start();
    Optional<Observation> before = before(medicine.ref(), unit, count);
    Optional<Abstroem.Flow> flow =
        before.flatMap(opening -> flows().flow(medicine, unit, opening, count));
    if (flow.isEmpty()) {
      return new TellingUtenSvar(medicine.ref(), day, List.of(count, medicine));
    }
    Abstroem.Flow sums = flow.get();
    return new Telleresultat(
        medicine.ref(),
        unit,
        day,
        sums.opening(),
        sums.received(),
        sums.given(),
        sums.discarded(),
        sums.returned(),
        sums.closing(),
        sums.basedOn());
  }

  private Abstroem flows() {
    return new Abstroem(given, stock());
  }

  /** The count or the opening before this one. */
  private Optional<Observation> before(String item, String unit, Observation count) {
    return balances(item, unit).stream()
        .filter(one -> !one.ref().equals(count.ref()))
        .filter(one -> observedAt(one).isBefore(observedAt(count)))
        .reduce((first, second) -> second);
  }

  private List<Observation> balances(String item, String unit) {
    return stock().stream()
        .filter(one -> one.is("ab-telling") || one.is("ab-inngaaende"))
        .filter(one -> item.equals(one.focus()) && unit.equals(one.subject()))
        .toList();
  }

  private Object compared(Medication medicine, String unit, Observation comparison) {
    Period days = comparison.effective();
    List<Observation> balances = balances(medicine.ref(), unit);
    Optional<Observation> opening =
        balances.stream()
            .filter(one -> !one.effective().start().isAfter(days.start()))
            .reduce((first, second) -> second);
    Optional<Observation> closing =
        balances.stream()
            .filter(one -> one.effective().start().isAfter(days.start()))
            .filter(one -> !one.effective().start().isAfter(days.end()))
            .reduce((first, second) -> second);
    Optional<Abstroem.Flow> flow =
        opening.flatMap(from -> closing.flatMap(to -> flows().flow(medicine, unit, from, to)));
    if (flow.isEmpty()) {
      return new AvstemmingUtenSvar(
          medicine.ref(), days.start(), days.end(), List.of(comparison, medicine));
    }
    Abstroem.Flow sums = flow.get();
    List<Object> basedOn = new ArrayList<>(List.of(comparison));
    basedOn.addAll(sums.basedOn());
    return new Forbruksavstemming(
        medicine.ref(),
        unit,
        days.start(),
        days.end(),
        sums.received(),
        sums.given().add(sums.discarded()).add(sums.returned()),
        sums.closing().subtract(sums.opening()),
        basedOn);
  }

  /** A dose that is no whole number of tablets or the like, and no discard on the same day. */
  private Optional<Deldose> part(MedicationAdministration one) {
    String item = one.medication();
    if (item == null || !units.containsKey(item) || !TAKEN.contains(one.status())) {
      return Optional.empty();
    }
    LocalDate day = one.effective().start();
    boolean discarded =
        stock().stream()
            .filter(rest -> rest.is("ab-kassert") && item.equals(rest.focus()))
            .anyMatch(rest -> rest.effective().start().equals(day));
    return discarded || !isPart(one.dose())
        ? Optional.empty()
        : Optional.of(new Deldose(item, day, List.of(one)));
  }

  /** What is counted has a unit in braces in UCUM, such as a tablet. */
  private static boolean isPart(@Nullable Quantity dose) {
    return dose != null
        && dose.unit() != null
        && dose.unit().startsWith("{")
        && dose.value().stripTrailingZeros().scale() > 0;
  }
}
