package no.byrutine.benchmarks.peers;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.in.Facts;
import no.byrutine.trial.Case;
import no.byrutine.trial.Contender;

/** The same answers from the same facts, written by hand, with no explanation. */
record PlainJava(Routine routine) implements Contender<PlainJava.Given, Object> {

  /** Facts, and the day. */
  record Given(Facts facts, LocalDate on) {}

  @Override
  public Given prepare(Case given) {
    return new Given(Byrutine.facts(routine, given.bundle()), given.on());
  }

  @Override
  public Object decide(Given given) {
    return routine.plain().apply(given.facts(), given.on());
  }

  @Override
  public List<String> said(Object decision) {
    return routine.plainWords().apply(decision);
  }
}
