package no.byrutine.service.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import no.byrutine.service.hooks.Conformance.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** No requirement is forgotten, and none is claimed that no test shows. */
class ConformanceTableTest {

  @Test
  void everyRequirementHasATestOrSaysWhyNot() {
    Set<Integer> tested = Conformance.tests().keySet();
    assertThat(Conformance.rows())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.state()).isIn("", "not yet", "not used", "client");
              assertThat(tested.contains(row.number()) || !row.why().isEmpty())
                  .as("%s has a test or a reason", row)
                  .isTrue();
            });
  }

  @Test
  void whatIsNotThereYetIsNotClaimedByATest() {
    Set<Integer> notYet =
        Conformance.rows().stream()
            .filter(row -> row.state().equals("not yet"))
            .map(Row::number)
            .collect(Collectors.toSet());
    assertThat(Conformance.tests().keySet()).doesNotContainAnyElementsOf(notYet);
  }

  @Test
  void everyNumberThatATestNamesIsARequirement() {
    Set<Integer> known = Conformance.rows().stream().map(Row::number).collect(Collectors.toSet());
    assertThat(known).containsAll(Conformance.tests().keySet()).hasSameSizeAs(Conformance.rows());
  }

  @Test
  @EnabledIfSystemProperty(named = "byrutine.docs.check", matches = "true")
  void thePageInVersionControlIsWhatTheTestsSay() throws IOException {
    assertThat(Files.readString(Conformance.DOCS))
        .as(
            "docs/cds-hooks-conformance.md is stale. Run the tests of decision-service and commit it.")
        .isEqualTo(Conformance.page(test -> "passes"));
  }
}
