package no.byrutine.benchmarks.peers;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.trial.Case;
import no.byrutine.trial.Contender;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Byrutine, from what it is given to the decision.
 *
 * @param ready the form in which the Bundle is given
 * @param read from that form to facts
 */
record Byrutine<T>(Routine routine, Function<String, T> ready, Function<T, Facts> read)
    implements Contender<Byrutine.Given<T>, Decision> {

  private static final BundleReader READER = new BundleReader();

  /** A case in the form that it is given in, and its context. */
  record Given<T>(T bundle, Context context) {}

  /** From facts that are read already. */
  static Byrutine<Facts> fromFacts(Routine routine) {
    return new Byrutine<>(routine, json -> facts(routine, json), Function.identity());
  }

  /** From HAPI's objects, as CQL starts from. */
  static Byrutine<Bundle> fromBundle(Routine routine) {
    FhirContext hapi = FhirContext.forR4Cached();
    return new Byrutine<>(
        routine,
        json -> hapi.newJsonParser().parseResource(Bundle.class, json),
        bundle -> READER.read(bundle, routine.pack().inputs()));
  }

  /** From the text, with everything that is refused or read. */
  static Byrutine<String> fromJson(Routine routine) {
    return new Byrutine<>(routine, Function.identity(), json -> facts(routine, json));
  }

  static Facts facts(Routine routine, String json) {
    return READER.read(json, routine.pack().inputs());
  }

  @Override
  public Given<T> prepare(Case given) {
    return new Given<>(ready.apply(given.bundle()), context(given.on()));
  }

  private Context context(LocalDate on) {
    return routine.context().apply(on);
  }

  @Override
  public Decision decide(Given<T> given) {
    return Routine.ENGINE.decide(routine.pack(), read.apply(given.bundle()), given.context());
  }

  @Override
  public List<String> said(Decision decision) {
    return routine.words().apply(decision);
  }
}
