package no.byrutine.pack.legemiddelhaandtering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.MedicationDispense;
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
          "pakning-ikke-kjent");
      return;
    }
    Rettsvar all = Rettsvar.RIKTIG;
    for (String ref : refs.isEmpty() ? List.of(task.ref()) : refs) {
      Optional<MedicationDispense> made = sak.utlevering(ref);
      boolean multidose =
          made.filter(one -> one.dispenseType().is("utdeling-multidose")).isPresent();
      Rettsvar known = refs.isEmpty() || made.isPresent() ? Rettsvar.RIKTIG : Rettsvar.UKJENT;
      all =
          all.verste(known)
              .verste(
                  multidose
                      ? liste(ref, "multidoseetikett", MULTIDOSE)
                      : liste(ref, "etikett", ETIKETT));
    }
    til.svar(Kontrollpunkt.ETIKETT, all, "etikett-ikke-kontrollert");
  }

  void egenkontroll() {
    Rettsvar svar = Rettsvar.RIKTIG;
    if (oppgave.istandgjoering()) {
      svar = liste(task.ref(), "egenkontroll", EGENKONTROLL);
      liste(task.ref(), "egenkontroll-tillegg", tillegg());
    } else if (oppgave.behov()) {
      liste(task.ref(), "egenkontroll-tillegg", tillegg());
    }
    if (task.is("injeksjon")) {
      liste(task.ref(), "stikkforebygging", STIKK);
    }
    til.svar(Kontrollpunkt.EGENKONTROLL, svar, "egenkontroll-ikke-gjort");
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

  private Rettsvar liste(String about, String list, List<String> points) {
    Rettsvar whole = sak.svar(list, about);
    Rettsvar all = Rettsvar.RIKTIG;
    for (String point : points) {
      Rettsvar own = sak.svar(point, about);
      Rettsvar svar = own == Rettsvar.UKJENT ? whole : own;
      all = all.verste(svar);
      til.add(new Utdelingssjekk(oppgave.ref(), about, list, point, svar, List.of(oppgave)));
    }
    return all;
  }
}
