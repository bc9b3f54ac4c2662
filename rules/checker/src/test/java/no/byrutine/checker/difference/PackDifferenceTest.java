package no.byrutine.checker.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Kroner;
import no.byrutine.engine.Context;
import no.byrutine.engine.Policy;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another version of a pack would decide otherwise, and why. */
class PackDifferenceTest {

  private static final Path TAX = Path.of("src/test/resources/gebyr");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @TempDir Path other;

  @Test
  void theSameVersionChangesNothing() throws IOException {
    PackDifference difference = between("rules/01-gebyr.drl", "", "");

    assertThat(difference.cases()).isEqualTo(3);
    assertThat(difference.changes()).isEmpty();
    assertThat(new DifferenceReport(difference).summary())
        .isEqualTo("gebyr: 0 of 3 decisions change, 0 in outcome, 0 in kroner");
  }

  @Test
  void aNumberAnswersForWhatItDidInKroner() throws IOException {
    PackDifference difference = between("parameters.yaml", "value: 100", "value: 130");

    assertThat(difference.ofOutcome()).isZero();
    assertThat(difference.byCause())
        .containsExactly(new CauseSum("parameter sats", 2, 0, Map.of("gebyr", Kroner.of(150))));
    assertThat(difference.largest())
        .extracting(Change::name)
        .containsExactly(
            "Fire timer (scenarios/gebyr.yaml:12)", "En time (scenarios/gebyr.yaml:6)");
  }

  @Test
  void aRuleAnswersByItsNameWhenItFiresOnOneSideOnly() throws IOException {
    PackDifference difference =
        between("rules/01-gebyr.drl", "value > $grense", "value >= $grense");

    assertThat(difference.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.name()).startsWith("Fire timer");
              assertThat(change.earlier()).isEqualTo("gebyr");
              assertThat(change.later()).isEqualTo("vurderes");
              assertThat(change.causes())
                  .extracting(Change.Cause::name)
                  .containsExactly("rule gebyr.tid.mange");
            });
  }

  @Test
  void numbersAndRulesTogetherAddUpToTheWhole() throws IOException {
    Path version = copy();
    change(version, "parameters.yaml", "value: 100", "value: 130");
    change(version, "rules/01-gebyr.drl", "$sats.times($timer)", "$sats.times($timer).times(2)");
    PackDifference difference = PackDifference.between(pack(TAX), pack(version), scenarios());

    assertThat(difference.byCause())
        .containsExactly(
            new CauseSum("parameter sats", 2, 0, Map.of("gebyr", Kroner.of(150))),
            new CauseSum(
                "the text or the Java of rules that fire in both",
                2,
                0,
                Map.of("gebyr", Kroner.of(650))));
    assertThat(difference.changes().get(0).kroner()).containsEntry("gebyr", Kroner.of(160));
  }

  @Test
  void aFileOfBundlesIsAPopulationToo() throws IOException {
    String bundle =
        """
        { "resourceType": "Bundle", "type": "collection", "entry": [ { "resource": {
          "resourceType": "Observation", "id": "t", "status": "final",
          "code": { "coding": [ { "system": "https://example.org/gebyr", "code": "timer" } ] },
          "subject": { "reference": "Patient/p" }, "effectiveDateTime": "2026-01-01",
          "valueQuantity": { "value": 2, "system": "http://unitsofmeasure.org", "code": "h" } } } ] }
        """;
    Path version = copy();
    change(version, "parameters.yaml", "value: 100", "value: 130");
    Context context = Context.on(DAY).with(Policy.of("test", Map.of()));
    List<Case> cases = Case.of(List.of(bundle.replace("\n", " "), "", "not JSON"), context);
    PackDifference difference = PackDifference.between(pack(TAX), pack(version), cases);

    assertThat(difference.cases()).isEqualTo(2);
    assertThat(difference.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.name()).isEqualTo("line 1");
              assertThat(change.kroner()).containsEntry("gebyr", Kroner.of(60));
            });
  }

  @Test
  void theReportsSayTheSameInTheirOwnWays() throws IOException {
    DifferenceReport report =
        new DifferenceReport(between("parameters.yaml", "value: 100", "value: 130"));

    assertThat(report.text())
        .contains("2 of 3 decisions change, 0 in outcome, 2 in kroner")
        .contains("parameter sats: 2 cases, 0 outcomes, gebyr 150 NOK");
    assertThat(report.json()).contains("\"cause\" : \"parameter sats\"", "\"gebyr\" : 120.00");
    assertThat(report.html()).contains("<td>parameter sats</td>");
  }

  private PackDifference between(String file, String what, String by) throws IOException {
    Path version = copy();
    change(version, file, what, by);
    return PackDifference.between(pack(TAX), pack(version), scenarios());
  }

  private static List<Case> scenarios() {
    return Case.of(ScenarioReader.read(ScenarioFiles.in(TAX)));
  }

  private static PackVersion pack(Path folder) {
    return PackVersion.in(folder, PackDifferenceTest.class.getClassLoader());
  }

  private Path copy() throws IOException {
    try (var files = Files.walk(TAX)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = other.resolve(TAX.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return other;
  }

  private static void change(Path folder, String file, String what, String by) throws IOException {
    Path target = folder.resolve(file);
    String text = Files.readString(target);
    assertThat(text).contains(what);
    Files.writeString(target, text.replace(what, by));
  }
}
