package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.fhir.ChargeItem;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.RelatedPerson;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Facts;

/**
 * Who is counted in the household on each day of the year (§ 10(3) and (4)): the recipient, a
 * spouse or cohabitant, and children under 18 in months when the help is due to a child's needs. A
 * spouse or cohabitant is left out on the days when egenandel is paid for their long stay, or their
 * benefit is reduced because of a stay outside the home.
 */
final class Husstander {

  private static final Set<String> SETTLED = Set.of("final", "amended", "corrected");
  private static final int OF_AGE = 18;

  /** A settlement of one year is ready in the course of the next: on 1 January, two years back. */
  private static final int SETTLED_BY_NEW_YEAR = 2;

  private final Patient patient;
  private final List<RelatedPerson> partners;
  private final List<RelatedPerson> children;
  private final List<Observation> items;
  private final LocalDate nyttaar;
  private final Set<YearMonth> childMonths;
  private final List<Husstand> households = new ArrayList<>();
  private final List<Object> facts = new ArrayList<>();

  Husstander(
      Facts given, Patient patient, LocalDate nyttaar, Map<YearMonth, List<ChargeItem>> months) {
    this.patient = patient;
    this.nyttaar = nyttaar;
    this.childMonths = Bistand.childMonths(months);
    List<RelatedPerson> related =
        given.all(RelatedPerson.class).stream()
            .filter(person -> person.patient().equals(patient.ref()))
            .sorted(Comparator.comparing(RelatedPerson::ref))
            .toList();
    this.partners = related.stream().filter(p -> p.is("ektefelle") || p.is("samboer")).toList();
    this.children = related.stream().filter(p -> p.is("barn")).toList();
    this.items = given.all(Observation.class);
    refuseTwoPartners();
    divide();
  }

  /** The households of the year and their members. */
  List<Object> facts() {
    return facts;
  }

  /** The households of a month, first to last. */
  List<Husstand> during(YearMonth month) {
    return households.stream()
        .filter(h -> !h.fom().isAfter(month.atEndOfMonth()) && !h.tom().isBefore(month.atDay(1)))
        .toList();
  }

  private void divide() {
    LocalDate last = nyttaar.plusYears(1).minusDays(1);
    List<LocalDate> cuts = new ArrayList<>(cuts().subSet(nyttaar, true, last, true));
    LocalDate from = nyttaar;
    for (int i = 1; i <= cuts.size(); i++) {
      LocalDate next = i < cuts.size() ? cuts.get(i) : last.plusDays(1);
      if (next.isAfter(last) || !members(next).equals(members(from))) {
        household(from, next.minusDays(1));
        from = next;
      }
    }
  }

  /** The days on which the household may change. */
  private NavigableSet<LocalDate> cuts() {
    TreeSet<LocalDate> cuts = new TreeSet<>(Set.of(nyttaar));
    for (RelatedPerson partner : partners) {
      cuts.add(partner.period().start());
      cuts.add(dayAfter(partner.period().end()));
    }
    for (RelatedPerson child : children) {
      if (child.birthDate() != null) {
        cuts.add(child.birthDate());
        cuts.add(child.birthDate().plusYears(OF_AGE));
      }
    }
    for (YearMonth month : childMonths) {
      cuts.add(month.atDay(1));
      cuts.add(month.plusMonths(1).atDay(1));
    }
    for (Observation item : items) {
      if (item.is("utenfor-husstanden")) {
        cuts.add(item.effective().start());
        cuts.add(dayAfter(item.effective().end()));
      }
    }
    return cuts;
  }

  private static LocalDate dayAfter(LocalDate day) {
    return day.isBefore(no.byrutine.fhir.Period.OPEN_END) ? day.plusDays(1) : day;
  }

  private List<Resource> members(LocalDate day) {
    List<Resource> members = new ArrayList<>(List.of(patient));
    for (RelatedPerson partner : partners) {
      if (partner.period().contains(day) && awayOn(partner, day).isEmpty()) {
        members.add(partner);
      }
    }
    if (childMonths.contains(YearMonth.from(day))) {
      children.stream().filter(child -> isMinor(child, day)).forEach(members::add);
    }
    return members;
  }

  private static boolean isMinor(RelatedPerson child, LocalDate day) {
    LocalDate birthDate = child.birthDate();
    return birthDate != null
        && !day.isBefore(birthDate)
        && day.isBefore(birthDate.plusYears(OF_AGE));
  }

  /** Only a payment above nothing counts: in the month that is free, the partner is counted. */
  private Optional<Observation> awayOn(RelatedPerson partner, LocalDate day) {
    return items.stream()
        .filter(item -> item.is("utenfor-husstanden"))
        .filter(item -> Husstandsmedlem.isOf(item, partner.ref(), patient.ref()))
        .filter(item -> item.effective().contains(day))
        .filter(item -> item.kroner() != null && item.kroner().isPositive())
        .findFirst();
  }

  private void household(LocalDate fom, LocalDate tom) {
    List<Resource> members = members(fom);
    List<Object> basedOn = new ArrayList<>(members);
    partners.forEach(partner -> awayOn(partner, fom).ifPresent(basedOn::add));
    Husstand household = new Husstand(fom, tom, nyttaar, members.size(), partnerIsKnown(), basedOn);
    households.add(household);
    facts.add(household);
    members.forEach(member -> facts.add(member(household, member)));
  }

  private boolean partnerIsKnown() {
    boolean expected =
        patient.maritalStatus().is("gift") || patient.maritalStatus().is("samboende");
    return !expected || !partners.isEmpty();
  }

  private Husstandsmedlem member(Husstand household, Resource member) {
    List<Observation> ordinary =
        items.stream()
            .filter(item -> item.is("alminnelig-inntekt-foer-saerfradrag"))
            .filter(item -> Husstandsmedlem.isOf(item, member.ref(), patient.ref()))
            .sorted(Comparator.comparing(Husstander::year).reversed())
            .toList();
    int settled = nyttaar.getYear() - SETTLED_BY_NEW_YEAR;
    Optional<Observation> changed =
        ordinary.stream()
            .filter(item -> year(item) > settled && year(item) <= nyttaar.getYear())
            .filter(item -> item.text() != null)
            .findFirst();
    Optional<Observation> chosen =
        changed.or(
            () ->
                ordinary.stream()
                    .filter(item -> year(item) <= settled && SETTLED.contains(item.status()))
                    .findFirst());
    chosen.ifPresent(item -> refuseTwo(item, ordinary));
    List<Object> basedOn = new ArrayList<>(List.of(household, member));
    chosen.ifPresent(basedOn::add);
    return new Husstandsmedlem(
        household,
        member.ref(),
        patient.ref(),
        chosen.map(Observation::ref).orElse(""),
        chosen.map(Husstander::year).orElse(0),
        changed.isEmpty() && chosen.filter(item -> year(item) < settled).isPresent(),
        changed.isPresent(),
        basedOn);
  }

  private static int year(Observation item) {
    return item.effective().start().getYear();
  }

  private static void refuseTwo(Observation chosen, List<Observation> ordinary) {
    for (Observation other : ordinary) {
      if (!other.ref().equals(chosen.ref())
          && year(other) == year(chosen)
          && (other.text() == null) == (chosen.text() == null)
          && SETTLED.contains(other.status()) == SETTLED.contains(chosen.status())) {
        throw Bistand.refused(
            other.ref() + ".effectivePeriod",
            "Samme person har to beløp for alminnelig inntekt i samme år. Behold det siste.",
            "The same person has two amounts of ordinary income in one year. Keep the latest.");
      }
    }
  }

  private void refuseTwoPartners() {
    for (int i = 0; i < partners.size(); i++) {
      for (int j = i + 1; j < partners.size(); j++) {
        if (partners.get(i).period().overlaps(partners.get(j).period())) {
          throw Bistand.refused(
              partners.get(j).ref() + ".period",
              "To ektefeller eller samboere på samme dag. Avslutt den ene relasjonen.",
              "Two spouses or cohabitants on the same day. End one of the relations.");
        }
      }
    }
  }
}
