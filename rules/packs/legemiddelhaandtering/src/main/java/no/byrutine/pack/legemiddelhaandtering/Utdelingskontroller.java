package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Task;

/** The controls of one task. */
final class Utdelingskontroller {

  private final Utdelingsgrunnlag grunnlag;
  private final Utdelingssak sak;
  private final Cavebok cavebok;
  private final Doseregistrering registrering;
  private final Utdelingsoppgave oppgave;
  private final Task task;
  private final Kontrolliste til;

  /**
   * @param facts where the controls are added
   */
  Utdelingskontroller(
      Utdelingsgrunnlag grunnlag,
      Cavebok cavebok,
      Doseregistrering registrering,
      Utdelingsoppgave oppgave,
      List<Object> facts) {
    this.grunnlag = grunnlag;
    this.sak = grunnlag.sak();
    this.cavebok = cavebok;
    this.registrering = registrering;
    this.oppgave = oppgave;
    this.task = oppgave.oppgave();
    this.til = new Kontrolliste(oppgave, facts);
  }

  void alle() {
    MedicationRequest order = oppgave.ordinasjon();
    if (order == null) {
      prosedyre();
    } else {
      ordinasjonen(order);
      new FemRette(grunnlag, oppgave, order, til).alle();
      new Behovsgrenser(grunnlag, oppgave, order, til).alle();
    }
    historikk();
    Sjekklister sjekklister = new Sjekklister(sak, oppgave, til);
    sjekklister.merking();
    sjekklister.egenkontroll();
    dobbeltkontroll();
  }

  private void ordinasjonen(MedicationRequest order) {
    Rettsvar written = order.authoredOn() == null ? Rettsvar.UKJENT : Rettsvar.RIKTIG;
    til.svar(
        Kontrollpunkt.ORDINASJON,
        oppgave.gjelder() ? written : Rettsvar.FEIL,
        oppgave.gjelder() ? "ordinasjon-uten-dato" : "ordinasjon-gjelder-ikke");
    Forskriverkontroll forskriver = grunnlag.personer().forskriver(order);
    til.svar(
        Kontrollpunkt.FORSKRIVER, forskriver.svar(), "forskriver-ikke-kjent", List.of(forskriver));
    cave(order);
    boolean wrong = order.is("metotreksat") && !Utdelingstider.ukentlig(order);
    til.svar(
        Kontrollpunkt.UKEDOSE,
        !wrong
            ? Rettsvar.RIKTIG
            : grunnlag.ja("metotreksat-ukentlig") ? Rettsvar.FEIL : Rettsvar.UKJENT,
        "metotreksat-ikke-ukentlig");
  }

  private void cave(MedicationRequest order) {
    List<Caveforhold> forhold = cavebok.forhold(order);
    List<Rettsvar> relations = forhold.stream().map(Caveforhold::svar).toList();
    if (!cavebok.kjent(order)) {
      til.svar(Kontrollpunkt.CAVE, Rettsvar.UKJENT, "cave-ikke-registrert");
    } else if (relations.contains(Rettsvar.FEIL)) {
      Rettsvar svar = grunnlag.ja("cave-treff-stopper") ? Rettsvar.FEIL : Rettsvar.UKJENT;
      til.svar(Kontrollpunkt.CAVE, svar, "cave-kan-gjelde", forhold);
    } else {
      Rettsvar svar = relations.contains(Rettsvar.UKJENT) ? Rettsvar.UKJENT : Rettsvar.RIKTIG;
      til.svar(Kontrollpunkt.CAVE, svar, "cave-kan-ikke-sammenlignes", forhold);
    }
  }

  /** Without an order nothing can be cleared; a standing procedure is for a person to follow. */
  private void prosedyre() {
    if (oppgave.prosedyre().isEmpty()) {
      til.svar(Kontrollpunkt.ORDINASJON, Rettsvar.FEIL, "ordinasjon-mangler");
      return;
    }
    Optional<CarePlan> plan =
        sak.all(CarePlan.class).stream()
            .filter(one -> one.ref().equals(oppgave.prosedyre()))
            .filter(one -> one.is("staaende-prosedyre"))
            .findFirst();
    LocalDate day = oppgave.naar() == null ? grunnlag.dag() : Tider.dagen(oppgave.naar());
    Staaendeprosedyre prosedyre =
        new Staaendeprosedyre(
            oppgave.ref(),
            plan.filter(one -> one.status().equals("active") && one.period().contains(day))
                .filter(one -> grunnlag.personer().erVirksomhetsleder(one.author(), day(one, day)))
                .isPresent(),
            plan.stream()
                .flatMap(one -> one.contributor().stream())
                .anyMatch(who -> grunnlag.personer().erLege(who, day)),
            sak.svar("prosedyre-noedvendig", oppgave.ref()) == Rettsvar.RIKTIG,
            til.med(plan.stream().toList()));
    til.add(prosedyre);
    til.svar(
        Kontrollpunkt.ORDINASJON,
        prosedyre.gyldig() ? Rettsvar.UKJENT : Rettsvar.FEIL,
        prosedyre.gyldig() ? "staaende-prosedyre" : "prosedyre-gjelder-ikke",
        List.of(prosedyre));
  }

  /** Who the leader was is asked of the day when the procedure was set. */
  private static LocalDate day(CarePlan plan, LocalDate day) {
    return plan.created() == null ? day : plan.created();
  }

  private void historikk() {
    List<MedicationAdministration> later = registrering.fremtidige(task.subject());
    boolean future = !later.isEmpty();
    til.svar(
        Kontrollpunkt.DOSEHISTORIKK,
        future || oppgave.gitt() ? Rettsvar.UKJENT : Rettsvar.RIKTIG,
        future ? "dose-i-fremtiden" : "dosen-er-gitt",
        later);
  }

  private void dobbeltkontroll() {
    Dobbeltsignering signed = grunnlag.personer().dobbeltkontroll(task);
    til.add(signed);
    Rettsvar svar;
    if (signed.kreves() == Rettsvar.FEIL) {
      svar = Rettsvar.RIKTIG;
    } else if (signed.kreves() == Rettsvar.UKJENT && signed.signaturer() == 0) {
      svar = Rettsvar.UKJENT;
    } else {
      boolean unfit = signed.faglig() && signed.kompetanse() == Rettsvar.FEIL;
      svar = signed.utfoert() && !unfit ? Rettsvar.RIKTIG : Rettsvar.FEIL;
    }
    til.svar(Kontrollpunkt.DOBBELTKONTROLL, svar, "dobbeltkontroll-ikke-avklart", List.of(signed));
  }
}
