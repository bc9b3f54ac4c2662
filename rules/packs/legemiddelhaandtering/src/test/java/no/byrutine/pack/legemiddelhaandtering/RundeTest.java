package no.byrutine.pack.legemiddelhaandtering;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Shorthand;
import org.junit.jupiter.api.Test;

/**
 * A round in home nursing, asked in one call: 12 patients with five medicine tasks each, all given
 * to Hanna, an assistant whose competence is assessed for handing out and for injections. Every
 * third patient has two injections.
 */
class RundeTest {

  private static final int PATIENTS = 12;
  private static final int TASKS_EACH = 5;
  private static final int INJECTIONS_EACH = 2;
  private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T08:00:00+01:00");

  @Test
  void exactlyTheInjectionsAreBlockedWhenTheFullmaktIsForHandingOut() {
    Decision decision = decide(round("dele-ut"));
    List<Finding> blocking = blocking(decision);

    assertThat(decision.outcome().code()).isEqualTo("blokkert");
    assertThat(blocking)
        .hasSize(8)
        .extracting(Finding::rule)
        .containsOnly("legemiddelhaandtering.fullmakt.annen-oppgave");
    assertThat(blocking)
        .extracting(RundeTest::about)
        .containsExactlyInAnyOrderElementsOf(injections());
    assertThat(blocking).allSatisfy(one -> assertThat(one.evidence()).contains(about(one)));
    assertThat(blocking)
        .allSatisfy(
            one ->
                assertThat(one.evidence().stream().filter(ref -> ref.startsWith("Task/")))
                    .containsExactly(about(one)));
    assertThat(cleared(decision)).hasSize(52).containsExactlyInAnyOrderElementsOf(handOuts());
  }

  @Test
  void noneIsBlockedWhenAFullmaktForInjectionsIsAdded() {
    Decision decision = decide(round("dele-ut", "injeksjon"));

    assertThat(blocking(decision)).isEmpty();
    assertThat(decision.outcome().code()).isEqualTo("kan-utfoeres");
    assertThat(cleared(decision)).hasSize(60).containsAll(injections()).containsAll(handOuts());
  }

  private static Decision decide(List<Map<String, Object>> given) {
    Pack section = Cases.PACK.section("fullmakt");
    String bundle = new Shorthand(Cases.PACK.inputs().concepts()).bundle(given);
    return new DecisionEngine(List.of(Cases.PACK))
        .decide(section, new BundleReader().read(bundle, section.inputs()), Context.at(AT));
  }

  private static List<Finding> blocking(Decision decision) {
    return decision.findings().stream().filter(one -> one.effect() == Effect.BLOCKS).toList();
  }

  /** The task that a finding says it is about. */
  private static String about(Finding finding) {
    return String.valueOf(finding.because().get("oppgave"));
  }

  private static List<String> cleared(Decision decision) {
    return decision.values().stream()
        .filter(value -> value.name().equals("klarert-fullmakt"))
        .map(value -> String.valueOf(value.of().get("oppgave")))
        .toList();
  }

  // The round

  private static List<Map<String, Object>> round(String... tasksOfFullmakts) {
    List<Map<String, Object>> given = new ArrayList<>(unit());
    for (String task : tasksOfFullmakts) {
      given.add(role("hanna-" + task, task, "hanna", "2025-12-01..2026-12-31"));
    }
    for (int patient = 1; patient <= PATIENTS; patient++) {
      String id = "pasient-" + patient;
      given.add(Map.of("Patient", Map.of("id", id, "birthDate", (1930 + patient) + "-04-02")));
      given.add(
          Map.of(
              "ServiceRequest",
              Map.of(
                  "id",
                  "vedtak-" + patient,
                  "code",
                  "legemiddelavtale",
                  "subject",
                  "Patient/" + id,
                  "occurrencePeriod",
                  "2026-01-01..2026-12-31")));
      for (int number = 1; number <= TASKS_EACH; number++) {
        given.add(task(patient, number));
      }
    }
    return given;
  }

  private static List<Map<String, Object>> unit() {
    return List.of(
        Map.of(
            "Organization",
            Map.of(
                "id", "sone-1", "name", "Hjemmetjenesten sone 1", "type", "enhet-hjemmetjeneste")),
        Map.of("Location", Map.of("id", "sone-1", "managingOrganization", "Organization/sone-1")),
        Map.of(
            "Practitioner",
            Map.of(
                "id",
                "nora",
                "birthDate",
                "1980-02-01",
                "identifier",
                "hpr|9000001",
                "qualification",
                Map.of(
                    "code",
                    Map.of("coding", List.of("sykepleier", "urn:oid:2.16.578.1.12.4.1.1.7704|1")),
                    "period",
                    "2005-06-20.."))),
        role("nora-stilling", "stilling-ansatt", "nora", "2020-01-01.."),
        role("nora-ansvarsvakt", "ansvarsvakt", "nora", "2026-03-02..2026-03-02"),
        Map.of(
            "Practitioner",
            Map.of(
                "id",
                "hanna",
                "birthDate",
                "1999-08-15",
                "qualification",
                Map.of(
                    "code",
                    Map.of("coding", List.of("kompetansevurdert", "dele-ut", "injeksjon")),
                    "period",
                    "2025-11-01..",
                    "issuer",
                    "Organization/sone-1"))),
        role("hanna-stilling", "stilling-assistent", "hanna", "2025-09-01.."));
  }

  private static Map<String, Object> role(String id, String code, String who, String period) {
    return Map.of(
        "PractitionerRole",
        Map.of(
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

  private static Map<String, Object> task(int patient, int number) {
    OffsetDateTime start = AT.plusMinutes(15L * patient + number);
    return Map.of(
        "Task",
        Map.of(
            "id",
            id(patient, number),
            "code",
            injection(patient, number) ? "injeksjon" : "dele-ut",
            "for",
            "Patient/pasient-" + patient,
            "owner",
            "Practitioner/hanna",
            "location",
            "Location/sone-1",
            "executionPeriod",
            Map.of("start", ISO_OFFSET_DATE_TIME.format(start))));
  }

  private static boolean injection(int patient, int number) {
    return patient % 3 == 0 && number <= INJECTIONS_EACH;
  }

  private static String id(int patient, int number) {
    return "oppgave-" + patient + "-" + number;
  }

  private static List<String> injections() {
    return tasks(true).toList();
  }

  private static List<String> handOuts() {
    return tasks(false).toList();
  }

  private static Stream<String> tasks(boolean injections) {
    List<String> tasks = new ArrayList<>();
    for (int patient = 1; patient <= PATIENTS; patient++) {
      for (int number = 1; number <= TASKS_EACH; number++) {
        if (injection(patient, number) == injections) {
          tasks.add("Task/" + id(patient, number));
        }
      }
    }
    return tasks.stream();
  }
}
