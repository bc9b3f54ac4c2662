package no.byrutine.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.in.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a decision costs when there is nothing to decide on: the floor under the others. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {

  private final DecisionEngine engine = DecisionEngine.ofInstalledPacks();
  private final Pack pack = engine.pack("egenandel");
  private final Context context = Context.on(LocalDate.of(2025, 6, 1));
  private final Facts nothing = Facts.of(List.of());
  private final BareSession bare = new BareSession(pack, nothing, context);

  @Benchmark
  public Decision noFacts() {
    return engine.decide(pack, nothing, context);
  }

  @Benchmark
  public int bareSession() {
    return bare.fire();
  }
}
