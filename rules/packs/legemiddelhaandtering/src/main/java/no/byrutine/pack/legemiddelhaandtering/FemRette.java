package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Dosage;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.Task;
import org.jspecify.annotations.Nullable;

/** The right patient, medicine, dose, route and time of one task that has an order. */
final class FemRette {

  private final Utdelingsgrunnlag grunnlag;
  private final Utdelingssak sak;
  private final Utdelingsoppgave oppgave;
  private final MedicationRequest order;
  private final Kontrolliste til;
  private final Task task;
  private final @Nullable MedicationAdministration dose;

  FemRette(
      Utdelingsgrunnlag grunnlag,
      Utdelingsoppgave oppgave,
      MedicationRequest order,
      Kontrolliste til) {
    this.grunnlag = grunnlag;
    this.sak = grunnlag.sak();
    this.oppgave = oppgave;
    this.order = order;
    this.til = til;
    this.task = oppgave.oppgave();
    this.dose = oppgave.dose();
  }

  void alle() {
    til.svar(Kontrollpunkt.PASIENT, pasient(), "pasient-ukjent");
    if (dose == null) {
      for (Kontrollpunkt punkt :
          List.of(Kontrollpunkt.LEGEMIDDEL, Kontrollpunkt.DOSE, Kontrollpunkt.VEI)) {
        til.svar(punkt, Rettsvar.UKJENT, "dose-ikke-planlagt");
      }
    } else {
      legemiddel(dose);
      List<Dosage> dosages = Utdelingstider.naermest(order, oppgave.naar(), grunnlag.parameters());
      til.svar(Kontrollpunkt.DOSE, doser(dosages, dose), "dose-kan-ikke-sammenlignes");
      Rettsvar vei =
          dosages.stream()
              .map(one -> Virkestoffer.sammeKoder(one.route(), dose.route()))
              .reduce(Rettsvar::verste)
              .orElse(Rettsvar.UKJENT);
      til.svar(Kontrollpunkt.VEI, vei, "vei-ikke-oppgitt");
    }
    tid();
  }

  private Rettsvar pasient() {
    boolean wrong =
        !order.subject().equals(task.subject())
            || (dose != null && !dose.subject().equals(task.subject()));
    if (wrong) {
      return Rettsvar.FEIL;
    }
    return dose != null && sak.kjenner(task.subject()) ? Rettsvar.RIKTIG : Rettsvar.UKJENT;
  }

  private void legemiddel(MedicationAdministration dose) {
    Rettsvar stoff =
        grunnlag.stoffer().sammeStoff(order, order.medication(), dose, dose.medication());
    Rettsvar produkt = Virkestoffer.sammeProdukt(order.codes(), dose.codes());
    Rettsvar form = grunnlag.stoffer().sammeForm(order.medication(), dose.medication());
    boolean bytte = stoff == Rettsvar.RIKTIG && produkt == Rettsvar.FEIL;
    Rettsvar samme = stoff;
    if (grunnlag.stoffer().mangler(order.medication())
        || grunnlag.stoffer().mangler(dose.medication())) {
      samme = stoff.verste(Rettsvar.UKJENT);
    } else if (form == Rettsvar.FEIL) {
      samme = Rettsvar.FEIL;
    } else if (Virkestoffer.harProdukt(order.codes()) && !bytte) {
      samme =
          stoff == Rettsvar.UKJENT && produkt == Rettsvar.RIKTIG
              ? Rettsvar.RIKTIG
              : stoff.verste(produkt == Rettsvar.FEIL ? Rettsvar.UKJENT : produkt);
    }
    til.svar(Kontrollpunkt.LEGEMIDDEL, samme, "legemiddel-uten-kode");
    String hinder = bytte ? hinderForBytte(dose) : "";
    til.svar(
        Kontrollpunkt.BYTTE,
        hinder.isEmpty() ? Rettsvar.RIKTIG : Rettsvar.FEIL,
        hinder,
        sak.svarene("byttbart-legemiddel", dose.ref()).toList());
  }

  private String hinderForBytte(MedicationAdministration dose) {
    if (Boolean.FALSE.equals(order.substitutionAllowed())) {
      return "reservert-mot-bytte";
    }
    if (sak.svar("byttbart-legemiddel", dose.ref()) != Rettsvar.RIKTIG) {
      return "ikke-byttbart";
    }
    return grunnlag.personer().kanBytte(task, grunnlag.dag()) ? "" : "bytte-uten-rett";
  }

  private static Rettsvar doser(List<Dosage> dosages, MedicationAdministration dose) {
    if (dose.dose() == null || dosages.isEmpty()) {
      return Rettsvar.UKJENT;
    }
    Rettsvar best = Rettsvar.FEIL;
    for (Dosage dosage : dosages) {
      Rettsvar one = dose(dosage, dose.dose());
      if (one == Rettsvar.RIKTIG) {
        return one;
      }
      best = one == Rettsvar.UKJENT ? one : best;
    }
    return best;
  }

  private static Rettsvar dose(Dosage dosage, Quantity given) {
    Quantity ordered = dosage.dose() == null ? dosage.maxDosePerAdministration() : dosage.dose();
    BigDecimal amount = ordered == null || ordered.unit() == null ? null : given.in(ordered.unit());
    if (ordered == null || amount == null) {
      return Rettsvar.UKJENT;
    }
    int compared = amount.compareTo(ordered.value());
    boolean right = dosage.dose() == null ? compared <= 0 : compared == 0;
    return right && given.value().signum() > 0 ? Rettsvar.RIKTIG : Rettsvar.FEIL;
  }

  private void tid() {
    if (annenDag()) {
      til.svar(Kontrollpunkt.TIDSPUNKT, Rettsvar.UKJENT, "dose-annen-dag");
      return;
    }
    if (oppgave.naarSomHelst()) {
      til.svar(
          Kontrollpunkt.TIDSPUNKT,
          oppgave.naar() == null ? Rettsvar.UKJENT : Rettsvar.RIKTIG,
          "tidspunkt-mangler");
      return;
    }
    InForce parameters = grunnlag.parameters();
    List<Tidsord> ord = Utdelingstider.ord(order);
    Optional<Duration> away = Utdelingstider.avvik(order, oppgave.naar(), parameters);
    boolean treffer = away.filter(Duration::isZero).isPresent();
    boolean ubestemt = !treffer && ubestemt(ord);
    boolean kjent =
        away.isPresent() && (treffer || (!ubestemt && !Utdelingstider.uforklart(order)));
    til.svar(
        Kontrollpunkt.TIDSPUNKT,
        kjent ? Rettsvar.RIKTIG : Rettsvar.UKJENT,
        oppgave.naar() == null
            ? "tidspunkt-mangler"
            : ubestemt ? "tidsord-ikke-bestemt" : "klokkeslett-mangler");
    if (kjent) {
      List<Parameter> verdier =
          ord.stream().flatMap(one -> one.verdier(parameters).stream()).toList();
      away.ifPresent(
          it ->
              til.add(
                  new Tidsavvik(oppgave.ref(), Utdelingsgrunnlag.minutter(it), til.med(verdier))));
    }
  }

  /** Whether the planned dose has a day without an hour, and that is not the day it is given. */
  private boolean annenDag() {
    return dose != null
        && dose.at() == null
        && oppgave.naar() != null
        && !dose.effective().contains(Tider.dagen(oppgave.naar()));
  }

  /** Whether a word in the order means no hours here, and says so of each. */
  private boolean ubestemt(List<Tidsord> ord) {
    boolean ubestemt = false;
    for (Tidsord one : ord) {
      for (String parameter : one.mangler(grunnlag.parameters())) {
        til.add(new Ubestemttidsord(oppgave.ref(), one.kode(), parameter, til.med(List.of())));
        ubestemt = true;
      }
    }
    return ubestemt;
  }
}
