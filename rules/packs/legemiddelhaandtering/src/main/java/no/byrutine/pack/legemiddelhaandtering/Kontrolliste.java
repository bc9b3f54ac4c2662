package no.byrutine.pack.legemiddelhaandtering;

import java.util.ArrayList;
import java.util.List;

/** The controls of one task as they are made, and what they rest on. */
record Kontrolliste(Utdelingsoppgave oppgave, List<Object> facts) {

  /** Adds a control; the reason is that of an answer that is not right. */
  void svar(Kontrollpunkt punkt, Rettsvar svar, String grunn) {
    svar(punkt, svar, grunn, List.of());
  }

  /**
   * Adds a control.
   *
   * @param hvilerPaa what says so, besides the task with its order and dose
   */
  void svar(Kontrollpunkt punkt, Rettsvar svar, String grunn, List<?> hvilerPaa) {
    if (svar == Rettsvar.RIKTIG) {
      add(new Utdelingskontroll(oppgave.ref(), punkt, svar, "", List.of(oppgave)));
    } else {
      add(new Utdelingskontroll(oppgave.ref(), punkt, svar, grunn, med(hvilerPaa)));
    }
  }

  /** The task, and what else something rests on. */
  List<Object> med(List<?> hvilerPaa) {
    List<Object> all = new ArrayList<>(List.of(oppgave));
    all.addAll(hvilerPaa);
    return all;
  }

  void add(Object fact) {
    facts.add(fact);
  }
}
