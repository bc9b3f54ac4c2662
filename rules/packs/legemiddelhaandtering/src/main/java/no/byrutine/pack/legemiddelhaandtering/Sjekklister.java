package no.byrutine.pack.legemiddelhaandtering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.MedicationDispense;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Task;

/** The labels of one task, and its check lists. */
final class Sjekklister {

  private static final List<String> ETIKETT =
      List.of(
          "etikett-pasient",
          "etikett-legemiddelnavn",
          "etikett-virkestoff",
          "etikett-styrke",
          "etikett-dose",
          "etikett-annet");
  private static final List<String> MULTIDOSE =
      List.of(
          "multidose-navn",
          "multidose-id",
          "multidose-legemiddel",
          "multidose-dato",
          "multidose-ukedag",
          "multidose-klokkeslett",
          "multidose-apotek",
          "multidose-batch");
  private static final List<String> EGENKONTROLL =
      List.of(
          "egenkontroll-legemiddel",
          "egenkontroll-form-og-vei",
          "egenkontroll-dose",
          "egenkontroll-tidspunkt",
          "egenkontroll-holdbarhet");
  private static final List<String> STIKK =
      List.of("stikk-sikkerhetsutstyr", "stikk-boks-naer", "stikk-ikke-paa-hette");

  private final Utdelingssak sak;
  private final Utdelingsoppgave oppgave;
  private final Kontrolliste til;
  private final Task task;

  Sjekklister(Utdelingssak sak, Utdelingsoppgave oppgave, Kontrolliste til) {
    this.sak = sak;
    this.oppgave = oppgave;
    this.til = til;
    this.task = oppgave.oppgave();
  }

  void merking() {
    List<String> refs =
        task.basedOn().stream().filter(one -> one.startsWith("MedicationDispense/")).toList();
    if (refs.isEmpty() && !oppgave.istandgjoering()) {
      til.svar(
          Kontrollpunkt.ETIKETT,
          sak.svar("fra-originalpakning", task.ref()) == Rettsvar.RIKTIG
              ? Rettsvar.RIKTIG
              : Rettsvar.UKJENT,
          "pakning-ikke-kjent",
          sak.svarene("fra-originalpakning", task.ref()).toList());
      return;
    }
    Rettsvar all = Rettsvar.RIKTIG;
    List<Object> said = new ArrayList<>();
    for (String ref : refs.isEmpty() ? List.of(task.ref()) : refs) {
      Optional<MedicationDispense> made = sak.utlevering(ref);
      boolean multidose =
          made.filter(one -> one.dispenseType().is("utdeling-multidose")).isPresent();
      made.ifPresent(said::add);
      Rettsvar known = refs.isEmpty() || made.isPresent() ? Rettsvar.RIKTIG : Rettsvar.UKJENT;
      all =
          all.verste(known)
              .verste(
                  multidose
                      ? liste(ref, "multidoseetikett", MULTIDOSE, said)
                      : liste(ref, "etikett", ETIKETT, said));
    }
    til.svar(Kontrollpunkt.ETIKETT, all, "etikett-ikke-kontrollert", said);
  }

  void egenkontroll() {
    Rettsvar svar = Rettsvar.RIKTIG;
    List<Object> said = new ArrayList<>();
    if (oppgave.istandgjoering()) {
      svar = liste(task.ref(), "egenkontroll", EGENKONTROLL, said);
      liste(task.ref(), "egenkontroll-tillegg", tillegg(), new ArrayList<>());
    } else if (oppgave.behov()) {
      liste(task.ref(), "egenkontroll-tillegg", tillegg(), new ArrayList<>());
    }
    if (task.is("injeksjon")) {
      liste(task.ref(), "stikkforebygging", STIKK, new ArrayList<>());
    }
    til.svar(Kontrollpunkt.EGENKONTROLL, svar, "egenkontroll-ikke-gjort", said);
  }

  /** The points that are relevant for this dose. */
  private List<String> tillegg() {
    List<String> points = new ArrayList<>();
    if (task.is("injeksjon")) {
      points.add("egenkontroll-volum");
      points.add("egenkontroll-visuell");
    }
    if (oppgave.behov()) {
      points.add("egenkontroll-siste-dose");
      points.add("egenkontroll-doegnmaks");
    }
    sak.legemiddel(oppgave.dose() == null ? null : oppgave.dose().medication())
        .ifPresent(
            medicine -> {
              if (medicine.opened() != null) {
                points.add("egenkontroll-anbrudd");
              }
              if (medicine.prepared() != null) {
                points.add("egenkontroll-blanding");
              }
            });
    return points;
  }

  /**
   * The worst answer of a list.
   *
   * @param said where the answers are added that it rests on
   */
  private Rettsvar liste(String about, String list, List<String> points, List<Object> said) {
    List<Observation> ofAll = sak.svarene(list, about).toList();
    said.addAll(ofAll);
    Rettsvar whole = sak.svar(list, about);
    Rettsvar all = Rettsvar.RIKTIG;
    for (String point : points) {
      Rettsvar own = sak.svar(point, about);
      Rettsvar svar = own == Rettsvar.UKJENT ? whole : own;
      all = all.verste(svar);
      List<Observation> ofPoint = sak.svarene(point, about).toList();
      said.addAll(ofPoint);
      til.add(
          new Utdelingssjekk(
              oppgave.ref(),
              about,
              list,
              point,
              svar,
              til.med(own == Rettsvar.UKJENT ? ofAll : ofPoint)));
    }
    return all;
  }
}
