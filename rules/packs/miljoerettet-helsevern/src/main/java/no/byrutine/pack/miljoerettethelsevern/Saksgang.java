package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.Derived;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/**
 * The cases: which steps belong to which, which letters and forms, and which bydeler the place lies
 * in. A step is part of its case, a letter is about it, and a form has it as subject.
 */
public final class Saksgang implements Derivation {

  /** The day that the decision is about. */
  public record Dagen(LocalDate dag) implements Derived {
    @Override
    public List<Object> basedOn() {
      return List.of();
    }
  }

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    Map<String, Task> saker = new LinkedHashMap<>();
    for (Task task : facts.all(Task.class)) {
      if (task.partOf().isEmpty()) {
        saker.put(task.ref(), task);
      }
    }
    List<Object> derived = new ArrayList<>();
    derived.add(new Dagen(context.on()));
    Stedskart kart = Stedskart.of(facts);
    saker.values().forEach(sak -> derived.add(saken(sak, kart)));
    for (Task task : facts.all(Task.class)) {
      task.partOf().stream()
          .map(saker::get)
          .filter(Objects::nonNull)
          .forEach(sak -> derived.add(steg(task, sak)));
    }
    for (Communication melding : facts.all(Communication.class)) {
      melding.about().stream()
          .filter(saker::containsKey)
          .forEach(sak -> derived.add(brev(melding, sak)));
    }
    for (QuestionnaireResponse svar : facts.all(QuestionnaireResponse.class)) {
      String sak = svar.subject();
      if (sak != null && saker.containsKey(sak) && svar.status().equals("completed")) {
        derived.add(new Skjema(svar.codes(), sak, svar));
      }
    }
    return derived;
  }

  private static Saken saken(Task sak, Stedskart kart) {
    Set<String> bydeler = new TreeSet<>();
    kart.alle().stream()
        .filter(sted -> sted.sted().equals(sak.subject()) || sted.liggerI(sak.subject()))
        .map(Sted::bydel)
        .filter(Objects::nonNull)
        .forEach(bydeler::add);
    return new Saken(
        sak.ref(),
        sak.subject(),
        sak.authoredDay(),
        bydeler,
        kart.sted(sak.subject()).map(Sted::ansvarlig).orElse(null),
        sak);
  }

  private static Steg steg(Task task, Task sak) {
    return new Steg(
        task.codes(), sak.ref(), sak.subject(), task.status().equals("completed"), task);
  }

  private static Brev brev(Communication melding, String sak) {
    return new Brev(melding.codes(), sak, melding.sentOn(), melding.receivedOn(), melding);
  }
}
