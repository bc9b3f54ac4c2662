package no.byrutine.benchmarks;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.byrutine.benchmarks.PlainHandOut.Answer;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.MedicationRequest;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One dose as needed to a patient with a month of doses, beside plain Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class UtdelingBenchmark {

  private static final int ORDERS = 20;
  private static final int DOSES = 201; // a month's, and the one that is asked for

  private final DecisionEngine engine = DecisionEngine.ofInstalledPacks();
  private final Pack whole = engine.pack("legemiddelhaandtering");
  private final Pack pack = whole.section("utdeling");
  private final BundleReader reader = new BundleReader();
  private final PlainHandOut plain = new PlainHandOut();
  private final Context context =
      Context.at(HandOutCase.NOW)
          .with(
              Policy.of(
                  "choices", Map.of("prn-rullende-doegn", "ja", "prn-faste-doser-teller", "ja")))
          .with(new Policy("numbers", Map.of("prn-effekt-frist", minutes("1440"))));
  private final String json = HandOutCase.json(whole.inputs().concepts(), "14:00");
  private final Facts facts = reader.read(json, pack.inputs());
  private final BareSession bare = new BareSession(pack, facts, context);

  /** The two must agree, on yes and on no, or the figures compare nothing. */
  @Setup
  public void check() {
    if (facts.all(MedicationRequest.class).size() != ORDERS
        || facts.all(MedicationAdministration.class).size() != DOSES) {
      throw new IllegalStateException("The case is not as large as it should be");
    }
    check(fromFacts(), plainJava(), "kan-utfoeres", true);
    String soon = HandOutCase.json(whole.inputs().concepts(), "18:00");
    Facts tooSoon = reader.read(soon, pack.inputs());
    check(
        engine.decide(pack, tooSoon, context),
        plain.mayGive(tooSoon, HandOutCase.TASK, HandOutCase.NOW),
        "blokkert",
        false);
  }

  private static void check(Decision ours, Answer theirs, String outcome, boolean allowed) {
    if (!ours.outcome().code().equals(outcome)
        || ours.value("klarert-utdeling").isPresent() != allowed
        || theirs.allowed() != allowed
        || (!allowed
            && (!theirs.reason().equals("too-soon")
                || !ours.has("legemiddelhaandtering.utdeling.for-tidlig")))) {
      throw new IllegalStateException(
          "Byrutine says " + ours.outcome() + " " + ours.findings() + ", plain Java " + theirs);
    }
  }

  private static Policy.Setting minutes(String number) {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 1, 1));
    return new Policy.Setting(number, day, Optional.of("The nursing home's routine"), day);
  }

  @Benchmark
  public Answer plainJava() {
    return plain.mayGive(facts, HandOutCase.TASK, HandOutCase.NOW);
  }

  @Benchmark
  public Decision fromFacts() {
    return engine.decide(pack, facts, context);
  }

  /** The same rules and facts in Drools with nothing of ours around them. */
  @Benchmark
  public int bareSession() {
    return bare.fire();
  }

  @Benchmark
  public Decision fromJson() {
    return engine.decide(pack, reader.read(json, pack.inputs()), context);
  }
}
