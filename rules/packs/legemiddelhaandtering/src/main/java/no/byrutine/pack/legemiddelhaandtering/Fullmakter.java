package no.byrutine.pack.legemiddelhaandtering;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/**
 * Who is to do which medicine task on which day and in which unit, and how fullmakts,
 * authorisations, employments and records of training stand to that. It says what holds; the rules
 * say what follows.
 */
public final class Fullmakter implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    Fullmaktssak sak = new Fullmaktssak(facts, parameters, context);
    List<Object> found = new ArrayList<>();
    Oppgavetildeling tildeling = new Oppgavetildeling(sak, new Utfoererforhold(sak, found), found);
    Enhetsforhold enheter = new Enhetsforhold(sak, found);
    for (Task task : sak.tasks()) {
      if (task.is("legemiddeloppgave")) {
        tildeling.task(task);
      }
      if (task.is("gi-fullmakt") && !Fullmaktssak.isOver(task)) {
        enheter.granting(task);
      }
      if (task.is("enhetsgjennomgang") && !Fullmaktssak.isOver(task)) {
        enheter.unit(task);
      }
    }
    sak.roles().stream()
        .filter(role -> Fullmaktssak.holds(role, context.on()))
        .forEach(enheter::heldToday);
    return found;
  }
}
