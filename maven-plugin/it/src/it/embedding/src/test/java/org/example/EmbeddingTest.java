package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.engine.definition.Texts;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import org.junit.jupiter.api.Test;

/** The example of the engine's package-info, word for word, with the published example P2. */
class EmbeddingTest {

  @Test
  void aDecisionInTenLines() throws IOException {
    String bundle = text("case.json");
    Map<String, String> choices = choices();
    List<String> said = new ArrayList<>();

    // example
    DecisionEngine engine = DecisionEngine.ofInstalledPacks();
    Pack pack = engine.pack("egenandel");
    Facts facts = new BundleReader().read(bundle, pack.inputs());
    Context context = Context.on(LocalDate.of(2025, 6, 1)).with(Policy.of("oslo", choices));
    Decision decision = engine.decide(pack, facts, context);
    decision.value("egenandel-aar").ifPresent(value -> said.add("To pay a year: " + value));
    decision.findings().stream()
        .map(it -> pack.texts().render(it.text(), it.because(), "en", Texts.Reader.STAFF))
        .forEach(said::add);
    // end of example

    assertEquals(Kroner.of(272396), decision.value("egenandel-aar").orElseThrow());
    assertTrue(said.size() >= 2, said.toString());
  }

  private static Map<String, String> choices() throws IOException {
    Properties choices = new Properties();
    try (InputStream stream = EmbeddingTest.class.getResourceAsStream("/choices.properties")) {
      choices.load(stream);
    }
    return choices.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, choices::getProperty));
  }

  private static String text(String resource) throws IOException {
    try (InputStream stream = EmbeddingTest.class.getResourceAsStream("/" + resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
