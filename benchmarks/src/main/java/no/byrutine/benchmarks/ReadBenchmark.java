package no.byrutine.benchmarks;

import ca.uhn.fhir.context.FhirContext;
import java.util.concurrent.TimeUnit;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import org.hl7.fhir.r4.model.Bundle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the text of the hand-out to facts, beside HAPI's parser, which only makes its objects. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadBenchmark {

  private final FhirContext hapi = FhirContext.forR4Cached();
  private final Pack whole = DecisionEngine.ofInstalledPacks().pack("legemiddelhaandtering");
  private final Pack pack = whole.section("utdeling");
  private final BundleReader reader = new BundleReader();
  private final String json = HandOutCase.json(whole.inputs().concepts(), "14:00");

  /** The two ways must give the same facts, or the figures compare nothing. */
  @Setup
  public void check() {
    if (!facts().equals(reader.read(hapiParse(), pack.inputs()))) {
      throw new IllegalStateException("HAPI's objects give other facts than the text");
    }
  }

  @Benchmark
  public Facts facts() {
    return reader.read(json, pack.inputs());
  }

  @Benchmark
  public Bundle hapiParse() {
    return hapi.newJsonParser().parseResource(Bundle.class, json);
  }
}
