package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;

/** The controls of one task as they are made, and what they rest on. */
record Kontrolliste(Utdelingsoppgave oppgave, List<Object> facts) {

  /** Adds a control; the reason is that of an answer that is not right. */
  void svar(Kontrollpunkt punkt, Rettsvar svar, String grunn) {
    String why = svar == Rettsvar.RIKTIG ? "" : grunn;
    add(new Utdelingskontroll(oppgave.ref(), punkt, svar, why, List.of(oppgave)));
  }

  void add(Object fact) {
    facts.add(fact);
  }
}
