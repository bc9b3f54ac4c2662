package no.byrutine.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One full application for forsterket rehabilitering, beside plain Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FraBenchmark {

  private final DecisionEngine engine = DecisionEngine.ofInstalledPacks();
  private final Pack pack = engine.pack("forsterket-rehabilitering").section("soeknad");
  private final PlainApplication plain = new PlainApplication();
  private final Context context = Context.on(LocalDate.of(2026, 3, 3));
  private final Facts facts = ApplicationCase.facts(pack);

  /** The two must agree, on yes and on no, or the figures compare nothing. */
  @Setup
  public void check() {
    check(facts, true);
    check(without("medisinsk-stabil"), false);
  }

  private void check(Facts of, boolean fulfilled) {
    Decision ours = engine.decide(pack, of, context);
    if (ours.value("oppfyller-kriteriene").isPresent() != fulfilled
        || plain.fulfils(of) != fulfilled) {
      throw new IllegalStateException("Byrutine says " + ours.outcome() + " " + ours.findings());
    }
  }

  private Facts without(String concept) {
    return Facts.of(
        facts.resources().stream()
            .filter(it -> !(it instanceof Observation observation && observation.is(concept)))
            .toList());
  }

  @Benchmark
  public boolean plainJava() {
    return plain.fulfils(facts);
  }

  @Benchmark
  public Decision fromFacts() {
    return engine.decide(pack, facts, context);
  }
}
