package no.byrutine.benchmarks;

import static no.byrutine.benchmarks.HandOutCase.map;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.in.Shorthand;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A round of twelve patients and sixty tasks, asked in one call, by one without all fullmakt. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoundBenchmark {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T08:00:00+01:00");
  private static final int PATIENTS = 12;
  private static final int TASKS_EACH = 5;

  private final DecisionEngine engine = DecisionEngine.ofInstalledPacks();
  private final Pack whole = engine.pack("legemiddelhaandtering");
  private final Pack pack = whole.section("fullmakt");
  private final Context context = Context.at(NOW);
  private final Set<String> allowed = new TreeSet<>();
  private final Set<String> injections = new TreeSet<>();
  private final Facts facts = round();

  /** The injections are blocked, all else is allowed, or the figure is of something else. */
  @Setup
  public void check() {
    Decision decision = fromFacts();
    Set<String> cleared =
        decision.values().stream()
            .filter(value -> value.name().equals("klarert-fullmakt"))
            .map(value -> String.valueOf(value.of().get("oppgave")))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> blocked =
        decision.findings().stream()
            .filter(finding -> finding.effect() == Effect.BLOCKS)
            .flatMap(finding -> finding.evidence().stream())
            .filter(ref -> ref.startsWith("Task/"))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!cleared.equals(allowed) || !blocked.equals(injections)) {
      throw new IllegalStateException("Allowed " + cleared + ", blocked " + blocked);
    }
  }

  @Benchmark
  public Decision fromFacts() {
    return engine.decide(pack, facts, context);
  }

  private Facts round() {
    List<Map<String, Object>> all = new ArrayList<>(staff());
    for (int i = 0; i < PATIENTS; i++) {
      String who = "p" + i;
      all.add(map("Patient", map("id", who, "birthDate", "1940-01-01")));
      all.add(
          map(
              "ServiceRequest",
              map(
                  "id", "vedtak-" + who,
                  "code", "legemiddelavtale",
                  "status", "active",
                  "intent", "order",
                  "subject", "Patient/" + who,
                  "occurrencePeriod", "2026-01-01..2026-12-31")));
      for (int j = 0; j < TASKS_EACH; j++) {
        all.add(task(who, j));
      }
    }
    String json = new Shorthand(whole.inputs().concepts()).bundle(all);
    return new BundleReader().read(json, pack.inputs());
  }

  /** The last task of each patient is an injection. */
  private Map<String, Object> task(String who, int number) {
    boolean injection = number == TASKS_EACH - 1;
    String id = who + "-" + number;
    (injection ? injections : allowed).add("Task/" + id);
    return map(
        "Task",
        map(
            "id",
            id,
            "code",
            injection ? "injeksjon" : "dele-ut",
            "status",
            "requested",
            "intent",
            "order",
            "for",
            "Patient/" + who,
            "owner",
            "Practitioner/hanna",
            "location",
            "Location/sone-1",
            "executionPeriod",
            map("start", "2026-03-02T08:30:00+01:00")));
  }

  private static List<Map<String, Object>> staff() {
    Map<String, Object> nurse =
        map(
            "code",
            map("coding", List.of("sykepleier", "urn:oid:2.16.578.1.12.4.1.1.7704|1")),
            "period",
            "2005-06-20..");
    Map<String, Object> assessed =
        map(
            "code",
            map("coding", List.of("kompetansevurdert", "dele-ut")),
            "period",
            "2025-11-01..",
            "issuer",
            "Organization/sone-1");
    return List.of(
        map("Organization", map("id", "sone-1", "name", "Sone 1", "type", "enhet-hjemmetjeneste")),
        map("Location", map("id", "sone-1", "managingOrganization", "Organization/sone-1")),
        map(
            "Practitioner",
            map(
                "id",
                "nora",
                "birthDate",
                "1980-02-01",
                "identifier",
                map("system", "urn:oid:2.16.578.1.12.4.1.4.4", "value", "9000001"),
                "qualification",
                nurse)),
        map(
            "Practitioner",
            map("id", "hanna", "birthDate", "1999-08-15", "qualification", assessed)),
        role("nora-stilling", "stilling-ansatt", "nora", "2020-01-01.."),
        role("nora-vakt", "ansvarsvakt", "nora", "2026-03-02..2026-03-02"),
        role("hanna-stilling", "stilling-assistent", "hanna", "2025-09-01.."),
        role("hanna-fullmakt", "dele-ut", "hanna", "2025-12-01..2026-12-31"));
  }

  private static Map<String, Object> role(String id, String code, String who, String period) {
    return map(
        "PractitionerRole",
        map(
            "id",
            id,
            "code",
            code,
            "active",
            true,
            "practitioner",
            "Practitioner/" + who,
            "organization",
            "Organization/sone-1",
            "period",
            period));
  }
}
