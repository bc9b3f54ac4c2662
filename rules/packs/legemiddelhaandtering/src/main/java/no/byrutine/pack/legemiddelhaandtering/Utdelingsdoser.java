package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The doses that have been given, against an order as needed. A dose that was not given does not
 * count; one that nobody can count makes the sum unknown.
 */
final class Utdelingsdoser {

  private static final Set<String> GIVEN = Set.of("completed", "in-progress", "stopped");
  private static final Duration DAY = Duration.ofHours(24);

  private final Utdelingssak sak;
  private final Virkestoffer stoffer;
  private final Utdelingsoppgave oppgave;
  private final MedicationRequest ordinasjon;
  private final OffsetDateTime naar;
  private final Optional<Duration> minst;
  private final Duration vindu;
  private final Duration rekkevidde;
  private final List<Telt> telt = new ArrayList<>();
  private final List<MedicationAdministration> usikre = new ArrayList<>();
  private String usikker = "";

  /** A dose that counts. */
  private record Telt(MedicationAdministration dose, boolean fast) {}

  /**
   * @param ordinasjon the order as needed whose maximum and interval are asked for
   * @param naar the moment of the planned dose
   */
  Utdelingsdoser(
      Utdelingssak sak,
      Virkestoffer stoffer,
      Utdelingsoppgave oppgave,
      MedicationRequest ordinasjon,
      OffsetDateTime naar) {
    this.sak = sak;
    this.stoffer = stoffer;
    this.oppgave = oppgave;
    this.ordinasjon = ordinasjon;
    this.naar = naar;
    this.minst = minst(ordinasjon);
    this.vindu = vindu(ordinasjon);
    Duration interval = minst.orElse(DAY);
    this.rekkevidde = vindu.compareTo(interval) > 0 ? vindu : interval;
    for (MedicationAdministration dose : sak.doser(ordinasjon.subject())) {
      if (!dose.ref().equals(oppgave.doseref())) {
        tell(dose);
      }
    }
  }

  private void tell(MedicationAdministration dose) {
    if (dose.status().equals("not-done") || !kanVaereINaerheten(dose)) {
      return;
    }
    Rettsvar samme = samme(dose);
    if (samme == Rettsvar.FEIL) {
      return;
    }
    if (samme == Rettsvar.UKJENT) {
      usikker(dose, "legemiddel-uten-kode");
    } else if (!GIVEN.contains(dose.status())) {
      usikker(dose, "dose-uten-status");
    } else if (dose.at() == null) {
      usikker(dose, "dose-uten-tid");
    } else {
      telt.add(new Telt(dose, fast(dose)));
    }
  }

  private void usikker(MedicationAdministration dose, String grunn) {
    usikre.add(dose);
    usikker = grunn;
  }

  /** Whether the dose may lie in the period or within the interval. */
  private boolean kanVaereINaerheten(MedicationAdministration dose) {
    OffsetDateTime at = dose.at();
    if (at != null) {
      return !erLangtUnna(at) && siden(at).abs().compareTo(rekkevidde) <= 0;
    }
    Period days = new Period(Tider.dagen(naar.minus(rekkevidde)), Tider.dagen(naar));
    return dose.effective().overlaps(days);
  }

  /** Settles it for most of a month's doses, in whole seconds. */
  private boolean erLangtUnna(OffsetDateTime at) {
    return Math.abs(naar.toEpochSecond() - at.toEpochSecond()) > rekkevidde.toSeconds() + 1;
  }

  private Rettsvar samme(MedicationAdministration dose) {
    if (ordinasjon.ref().equals(dose.request())) {
      return Rettsvar.RIKTIG;
    }
    Rettsvar samme =
        stoffer.sammeStoff(ordinasjon, ordinasjon.medication(), dose, dose.medication());
    if (samme != Rettsvar.UKJENT) {
      return samme;
    }
    return sak.ordinasjon(dose.request())
        .map(
            other ->
                stoffer.sammeStoff(ordinasjon, ordinasjon.medication(), other, other.medication()))
        .orElse(Rettsvar.UKJENT);
  }

  /** A dose counts as fixed only when its order is known and is not as needed. */
  private boolean fast(MedicationAdministration dose) {
    return sak.ordinasjon(dose.request())
        .filter(other -> !other.ref().equals(ordinasjon.ref()))
        .filter(other -> other.dosage().stream().noneMatch(Dosage::asNeeded))
        .isPresent();
  }

  private Duration siden(OffsetDateTime at) {
    return Duration.between(at, naar);
  }

  private static Duration vindu(MedicationRequest order) {
    return order.dosage().stream()
        .filter(Dosage::asNeeded)
        .findFirst()
        .map(Dosage::maxPer)
        .orElse(DAY);
  }

  /** The least time between two doses; empty when the order does not say. */
  Optional<Duration> minst() {
    return minst;
  }

  static Optional<Duration> minst(MedicationRequest order) {
    return order.dosage().stream()
        .filter(Dosage::asNeeded)
        .map(Dosage::timing)
        .filter(timing -> timing != null && timing.minimumInterval() != null)
        .map(timing -> timing.minimumInterval())
        .max(Duration::compareTo);
  }

  /** The most in a period; empty when the order does not say both. */
  static Optional<Quantity> maks(MedicationRequest order) {
    return order.dosage().stream()
        .filter(Dosage::asNeeded)
        .filter(dosage -> dosage.maxDose() != null && dosage.maxPer() != null)
        .map(Dosage::maxDose)
        .findFirst();
  }

  /** Why the doses cannot be counted; empty when they can. */
  String usikker() {
    return usikker;
  }

  /** The doses that nobody can count. */
  List<MedicationAdministration> usikre() {
    return usikre;
  }

  /** The sum with the planned dose; empty when it cannot be counted. */
  Optional<Doegnsum> sum() {
    Quantity maks = maks(ordinasjon).orElse(null);
    Quantity planned = oppgave.dose() == null ? null : oppgave.dose().dose();
    if (maks == null || maks.unit() == null) {
      usikker = "maksimum-mangler";
    } else if (i(planned, maks.unit()).isEmpty()) {
      usikker = "dose-uten-enhet";
    }
    if (!usikker.isEmpty() || maks == null || maks.unit() == null) {
      return Optional.empty();
    }
    return sum(maks.value(), maks.unit(), i(planned, maks.unit()).orElseThrow());
  }

  private Optional<Doegnsum> sum(BigDecimal maks, String enhet, BigDecimal planned) {
    BigDecimal kalender = oppgave.behov() ? planned : BigDecimal.ZERO;
    BigDecimal rullende = kalender;
    BigDecimal medFaste = planned;
    List<Object> basedOn = new ArrayList<>(List.of(oppgave, ordinasjon));
    for (Telt one : telt) {
      if (!iVinduet(one.dose())) {
        continue;
      }
      Optional<BigDecimal> amount = i(one.dose().dose(), enhet);
      if (amount.isEmpty()) {
        usikker(one.dose(), "dose-uten-enhet");
        return Optional.empty();
      }
      basedOn.add(one.dose());
      medFaste = medFaste.add(amount.get());
      if (!one.fast()) {
        rullende = rullende.add(amount.get());
        kalender = isSameDay(one.dose()) ? kalender.add(amount.get()) : kalender;
      }
    }
    return Optional.of(
        new Doegnsum(
            oppgave.ref(),
            ordinasjon,
            ordinasjon.ref().equals(oppgave.ordinasjonsref()),
            maks,
            kalender,
            rullende,
            medFaste,
            enhet,
            basedOn));
  }

  /** A dose exactly one period ago is out of it. */
  private boolean iVinduet(MedicationAdministration dose) {
    return dose.at() != null && !dose.at().isAfter(naar) && siden(dose.at()).compareTo(vindu) < 0;
  }

  /** A maximum for another period than a day has no calendar to be counted by. */
  private boolean isSameDay(MedicationAdministration dose) {
    return !vindu.equals(DAY) || Tider.dagen(naar).equals(Tider.dag(dose.at()));
  }

  private static Optional<BigDecimal> i(@Nullable Quantity amount, String unit) {
    return Optional.ofNullable(amount).map(found -> found.in(unit));
  }

  /** The nearest dose of each kind: as needed, and fixed. */
  List<Doseavstand> avstander() {
    List<Doseavstand> found = new ArrayList<>();
    if (minst.isPresent()) {
      for (boolean fast : List.of(false, true)) {
        telt.stream()
            .filter(one -> one.fast() == fast && one.dose().at() != null)
            .min((one, other) -> siden(one).compareTo(siden(other)))
            .ifPresent(
                one ->
                    found.add(
                        new Doseavstand(
                            oppgave.ref(),
                            siden(one),
                            minst.get(),
                            fast,
                            List.of(oppgave, ordinasjon, one.dose()))));
      }
    }
    return found;
  }

  private Duration siden(Telt one) {
    OffsetDateTime at = one.dose().at();
    return at == null ? DAY : siden(at).abs();
  }
}
