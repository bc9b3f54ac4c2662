package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.Medicinal;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.SupplyDelivery;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** What came and went of an item in a unit between two balances. */
record Abstroem(Facts given, List<Observation> stock) {

  /** What came and went between two balances, all in the unit of the count. */
  record Flow(
      BigDecimal opening,
      BigDecimal received,
      BigDecimal given,
      BigDecimal discarded,
      BigDecimal returned,
      BigDecimal closing,
      List<Object> basedOn) {}

  /** An amount with its moment; the value is null when it cannot be added up. */
  private record Entry(
      @Nullable OffsetDateTime at, Period days, @Nullable BigDecimal value, Object source) {}

  /** Empty when anything that belongs in the sum has no amount in the same unit, or no place. */
  Optional<Flow> flow(Medication medicine, String unit, Observation from, Observation until) {
    String measure = until.unit();
    if (measure == null || from.value() == null || until.value() == null) {
      return Optional.empty();
    }
    if (!measure.equals(from.unit())) {
      return Optional.empty();
    }
    List<Object> basedOn = new ArrayList<>(List.of(until, from));
    List<Optional<BigDecimal>> sums =
        List.of(
                received(medicine, unit, measure),
                administered(medicine, measure),
                observed(medicine, unit, "ab-kassert", measure),
                observed(medicine, unit, "ab-returnert", measure))
            .stream()
            .map(entries -> sum(entries, from, until, basedOn))
            .toList();
    if (sums.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        new Flow(
            from.value(),
            sums.get(0).orElseThrow(),
            sums.get(1).orElseThrow(),
            sums.get(2).orElseThrow(),
            sums.get(3).orElseThrow(),
            until.value(),
            basedOn));
  }

  private static Optional<BigDecimal> sum(
      List<Entry> entries, Observation from, Observation until, List<Object> basedOn) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Entry entry : entries) {
      if (!entry.days().hasStart()) {
        return Optional.empty();
      }
      if (unclear(entry, from) || unclear(entry, until)) {
        return Optional.empty();
      }
      LocalDateTime moment = Ablager.moment(entry.at(), entry.days());
      if (moment.isAfter(Ablager.observedAt(from)) && !moment.isAfter(Ablager.observedAt(until))) {
        if (entry.value() == null) {
          return Optional.empty();
        }
        sum = sum.add(entry.value());
        basedOn.add(entry.source());
      }
    }
    return Optional.of(sum);
  }

  /** On the day of a balance, nobody can say which was first unless both have an hour. */
  private static boolean unclear(Entry entry, Observation balance) {
    return entry.days().start().equals(balance.effective().start())
        && (entry.at() == null || balance.at() == null);
  }

  private static @Nullable BigDecimal in(@Nullable Quantity amount, String measure) {
    return amount == null ? null : amount.in(measure);
  }

  private List<Entry> received(Medication medicine, String unit, String measure) {
    return given.all(SupplyDelivery.class).stream()
        .filter(one -> one.status().equals("completed") && unit.equals(one.destination()))
        .filter(one -> sameProduct(one, medicine))
        .map(one -> new Entry(one.at(), one.occurrence(), in(one.quantity(), measure), one))
        .toList();
  }

  private List<Entry> administered(Medication medicine, String measure) {
    return given.all(MedicationAdministration.class).stream()
        .filter(
            one -> Ablager.TAKEN.contains(one.status()) && medicine.ref().equals(one.medication()))
        .map(one -> new Entry(one.at(), one.effective(), in(one.dose(), measure), one))
        .toList();
  }

  private List<Entry> observed(Medication medicine, String unit, String concept, String measure) {
    return stock.stream()
        .filter(one -> one.is(concept))
        .filter(one -> medicine.ref().equals(one.focus()) && unit.equals(one.subject()))
        .map(
            one ->
                new Entry(
                    one.at(),
                    one.effective(),
                    measure.equals(one.unit()) ? one.value() : null,
                    one))
        .toList();
  }

  /** By the product's own code when both have one, since two strengths are one substance. */
  static boolean sameProduct(Medicinal one, Medicinal other) {
    Set<Coding> mine = products(one);
    Set<Coding> theirs = products(other);
    return (mine.isEmpty() || theirs.isEmpty())
        ? one.sameSubstance(other)
        : mine.stream().anyMatch(theirs::contains);
  }

  private static Set<Coding> products(Medicinal one) {
    Set<Coding> products = new HashSet<>(one.codes().codings());
    products.removeIf(coding -> coding.system().equals(Medicinal.ATC));
    return products;
  }
}
