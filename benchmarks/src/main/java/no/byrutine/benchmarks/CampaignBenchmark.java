package no.byrutine.benchmarks;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.byrutine.benchmarks.PlainCampaign.Counted;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Scalar;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.in.Facts;
import no.byrutine.in.MeasurementCsv;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A campaign of noise in 200 rooms of 30 barnehager, in one call: with 1 000 readings and with ten
 * times as many, beside plain Java that counts the same and gives no reasons.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CampaignBenchmark {

  private static final int ROOMS = 200;
  private static final int OWNERS = 30;

  private final DecisionEngine engine = DecisionEngine.ofInstalledPacks();
  private final Pack pack = engine.pack("miljoerettet-helsevern").section("barnehage-skole");
  private final Context context = Context.on(LocalDate.of(2026, 3, 16));
  private final PlainCampaign plain = new PlainCampaign();
  private final MeasurementCsv reader = new MeasurementCsv();
  private final String list = list(50);
  private final Facts few = reader.read(list(5), pack.inputs());
  private final Facts many = reader.read(list, pack.inputs());
  private final BareSession bare = new BareSession(pack, many, context);

  /** The counts must be the same, or the figures compare nothing. */
  @Setup
  public void check() {
    for (Facts facts : new Facts[] {few, many}) {
      Decision decision = engine.decide(pack, facts, context);
      Counted counted = plain.count(facts);
      Counted ours =
          new Counted(
              number(decision, "rom-maalt"),
              number(decision, "rom-med-avvik"),
              number(decision, "virksomheter-maalt"),
              number(decision, "virksomheter-med-avvik"));
      if (!ours.equals(counted) || counted.rooms() != ROOMS || counted.owners() != OWNERS) {
        throw new IllegalStateException("Byrutine counts " + ours + ", plain Java " + counted);
      }
    }
  }

  private static int number(Decision decision, String name) {
    return decision.values().stream()
        .filter(value -> value.name().equals(name))
        .filter(value -> value.of().equals(Map.of("parameter", new Scalar.Text("teknisk-stoey"))))
        .map(value -> ((Scalar.Decimal) value.value()).value().intValueExact())
        .findFirst()
        .orElse(-1);
  }

  private static String list(int readingsOfEach) {
    StringBuilder list =
        new StringBuilder(
            "virksomhet;stedstype;bydel;rom;romtype;parameter;verdi;enhet;start;slutt;metode\n");
    for (int room = 0; room < ROOMS; room++) {
      for (int reading = 0; reading < readingsOfEach; reading++) {
        list.append("Barnehage ").append(room % OWNERS).append(";barnehage;030105;Rom ");
        list.append(room).append(";oppholdsrom;laeq-teknisk;");
        list.append(room % 5 == 0 && reading == 1 ? "33" : "27");
        list.append(";dB[SPL];2026-03-02;2026-03-02;dokumentert\n");
      }
    }
    return list.toString();
  }

  @Benchmark
  public Counted plainJava() {
    return plain.count(many);
  }

  @Benchmark
  public Decision fromFacts() {
    return engine.decide(pack, many, context);
  }

  @Benchmark
  public Decision fromFactsTenth() {
    return engine.decide(pack, few, context);
  }

  /** The same rules and facts in Drools with nothing of ours around them. */
  @Benchmark
  public int bareSession() {
    return bare.fire();
  }

  @Benchmark
  public Facts readCsv() {
    return reader.read(list, pack.inputs());
  }
}
