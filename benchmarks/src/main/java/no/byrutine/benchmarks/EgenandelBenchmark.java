package no.byrutine.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** Published example P2: one decision, from ready facts and from JSON text, beside plain Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EgenandelBenchmark {

  private static final String CASE = "Bundle-egenandel-langtid-p2.json";
  private static final LocalDate ON = LocalDate.of(2025, 6, 1);

  private final DecisionEngine engine = DecisionEngine.ofInstalledPacks();
  private final Pack pack = engine.pack("egenandel");
  private final BundleReader reader = new BundleReader();
  private final PlainEgenandel plain = new PlainEgenandel();
  private final Context context =
      Context.on(ON)
          .with(
              Policy.of(
                  "benchmark",
                  Map.of(
                      "grunnbeloep-langtid", "gjeldende",
                      "minstebeloep-egen-disposisjon", "fordel-av-fribeloep",
                      "avrunding-aar", "ned-til-krone")));
  private final String json = bundle();
  private final Facts facts = reader.read(json, pack.inputs());
  private final Facts amongMany = reader.read(amongMany(json), pack.inputs());
  private final BareSession bare = new BareSession(pack, facts, context);

  /** The two must agree on every value, or the figures compare nothing. */
  @Setup
  public void check() {
    List<String> ours =
        fromFacts().values().stream()
            .map(value -> value.name() + " " + value.of() + " " + value.value())
            .sorted()
            .toList();
    List<String> theirs = PlainValues.of(plainJava()).stream().sorted().toList();
    if (!ours.equals(theirs)) {
      throw new IllegalStateException("Byrutine says " + ours + ", plain Java " + theirs);
    }
  }

  @Benchmark
  public PlainEgenandel.Account plainJava() {
    return Objects.requireNonNull(plain.account(facts, ON));
  }

  @Benchmark
  public Decision fromFacts() {
    return engine.decide(pack, facts, context);
  }

  /** On two cores at the same time. */
  @Benchmark
  @Threads(2)
  public Decision fromFactsOnTwoThreads() {
    return engine.decide(pack, facts, context);
  }

  /** Of somebody with ten thousand resources besides, which the pack does not ask for. */
  @Benchmark
  public Decision fromFactsAmongMany() {
    return engine.decide(pack, amongMany, context);
  }

  /** Everything that is worked out when it is first read, read. */
  @Benchmark
  public int fromFactsExplained() {
    Decision decision = engine.decide(pack, facts, context);
    return decision.missing().size()
        + decision.trace().fired().size()
        + decision.trace().notFired().size();
  }

  /** The same rules and facts in Drools with nothing of ours around them. */
  @Benchmark
  public int bareSession() {
    return bare.fire();
  }

  @Benchmark
  public Facts read() {
    return reader.read(json, pack.inputs());
  }

  @Benchmark
  public Decision fromJson() {
    return engine.decide(pack, reader.read(json, pack.inputs()), context);
  }

  private static String amongMany(String bundle) {
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      entries
          .append(",{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"weight-")
          .append(i)
          .append("\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\"")
          .append(",\"code\":\"29463-7\"}]}}}");
    }
    int end = bundle.lastIndexOf(']');
    return bundle.substring(0, end) + entries + bundle.substring(end);
  }

  /** The published example, as JSON. */
  public static String bundle() {
    try (InputStream stream = EgenandelBenchmark.class.getResourceAsStream(CASE)) {
      if (stream == null) {
        throw new IllegalStateException(CASE + " is not beside the benchmark");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
