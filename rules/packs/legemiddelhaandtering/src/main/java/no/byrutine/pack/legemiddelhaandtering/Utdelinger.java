package no.byrutine.pack.legemiddelhaandtering;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.AdverseEvent;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/**
 * What the rules of handing out look at: each task with its order and dose, the controls of it, and
 * what can be said of orders, multidose rolls, records and needle-sticks.
 */
public final class Utdelinger implements Derivation {

  private static final Set<String> ORDERS = Set.of("draft", "active");
  private static final Set<String> DONE = Set.of("completed", "failed", "rejected");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    return new Case(Utdelingsgrunnlag.of(facts, parameters, context)).all();
  }

  /** One case. */
  private static final class Case {

    private final Utdelingsgrunnlag grunnlag;
    private final Utdelingssak sak;
    private final Cavebok cavebok;
    private final Doseregistrering registrering;
    private final List<Object> facts = new ArrayList<>();

    Case(Utdelingsgrunnlag grunnlag) {
      this.grunnlag = grunnlag;
      this.sak = grunnlag.sak();
      this.cavebok = new Cavebok(grunnlag);
      this.registrering = new Doseregistrering(grunnlag);
    }

    List<Object> all() {
      sak.ordinasjoner().stream()
          .filter(order -> ORDERS.contains(order.status()))
          .forEach(this::ordinasjon);
      for (MedicationAdministration dose : sak.all(MedicationAdministration.class)) {
        registrering.om(dose).ifPresent(facts::add);
      }
      Oppgavesamling samling = new Oppgavesamling(grunnlag);
      for (Task task : sak.all(Task.class)) {
        if (task.is("utdeling-oppgave") && !DONE.contains(task.status())) {
          oppgave(samling.samlet(task));
        }
      }
      Multidoseruller ruller = new Multidoseruller(grunnlag);
      ruller.alle().forEach(roll -> ruller.rull(roll).ifPresent(facts::add));
      sak.all(AdverseEvent.class).stream()
          .filter(event -> event.is("stikkskade"))
          .forEach(this::stikk);
      return facts;
    }

    private void ordinasjon(MedicationRequest order) {
      facts.add(grunnlag.personer().forskriver(order));
      facts.addAll(cavebok.forhold(order));
      facts.add(cavebok.kunnskap(order));
      if (Utdelingsgrunnlag.behov(order)) {
        facts.add(behovsordinasjon(order));
      }
      if (order.is("metotreksat")) {
        facts.add(new Ukedose(order, Utdelingstider.ukentlig(order), List.of(order)));
      }
    }

    private static Behovsordinasjon behovsordinasjon(MedicationRequest order) {
      return new Behovsordinasjon(
          order,
          !order.reason().codings().isEmpty()
              || order.dosage().stream()
                  .anyMatch(dosage -> !dosage.asNeededFor().codings().isEmpty()),
          Utdelingsdoser.maks(order).isPresent(),
          Utdelingsdoser.minst(order).isPresent(),
          List.of(order));
    }

    private void oppgave(Utdelingsoppgave oppgave) {
      facts.add(oppgave);
      new Utdelingskontroller(grunnlag, cavebok, registrering, oppgave, facts).alle();
      registrering.mangler(oppgave).ifPresent(facts::add);
    }

    private void stikk(AdverseEvent event) {
      OffsetDateTime naa = grunnlag.naa();
      boolean assessed = sak.svar("stikkskade-vurdert", event.ref()) == Rettsvar.RIKTIG;
      if (naa != null && event.date() != null && !assessed) {
        facts.add(
            new Stikkskadeforloep(
                event,
                Utdelingsgrunnlag.minutter(Duration.between(event.date(), naa)),
                List.of(event)));
      }
    }
  }
}
