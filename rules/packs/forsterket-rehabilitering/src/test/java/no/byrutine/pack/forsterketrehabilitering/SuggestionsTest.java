package no.byrutine.pack.forsterketrehabilitering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Suggestion;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Concepts;
import no.byrutine.in.Facts;
import no.byrutine.in.Inputs;
import no.byrutine.in.Shorthand;
import org.junit.jupiter.api.Test;

/** What a finding suggests to do can be carried out: it is FHIR R4, with everything filled in. */
class SuggestionsTest {

  // Nobody asks for what is suggested; its shape is looked at all the same.
  private static final Inputs NOTHING = new Inputs(List.of(), new Concepts(Map.of()));

  private final Shorthand shorthand = new Shorthand(Cases.PACK.inputs().concepts());
  private final BundleReader reader = new BundleReader();

  @Test
  void everySuggestionIsMadeInSomeCaseAndHasTheShapeOfFhirR4() {
    Set<String> made = new TreeSet<>();
    for (Scenario scenario : Cases.all().values()) {
      Optional<Facts> facts = Cases.facts(scenario);
      facts
          .flatMap(known -> Cases.decide(Cases.asked(scenario), scenario, known))
          .ifPresent(decision -> check(scenario, decision, made));
    }
    assertThat(made).isEqualTo(new TreeSet<>(Cases.PACK.definition().suggestions().keySet()));
  }

  private void check(Scenario scenario, Decision decision, Set<String> made) {
    decision.findings().stream()
        .flatMap(finding -> finding.suggestions().stream())
        .forEach(
            suggestion -> {
              made.add(suggestion.name());
              assertThat(suggestion.resource().toString()).doesNotContain("$");
              assertThatCode(() -> read(suggestion))
                  .as(suggestion.name() + " in " + scenario.name())
                  .doesNotThrowAnyException();
            });
  }

  private void read(Suggestion suggestion) {
    Map<String, Object> elements = new LinkedHashMap<>(suggestion.resource());
    String type = String.valueOf(elements.remove("resourceType"));
    reader.read(shorthand.bundle(List.of(Map.of(type, elements))), NOTHING);
  }
}
