package no.byrutine.pack.forsterketrehabilitering;

import java.nio.file.Path;
import java.util.stream.Stream;
import no.byrutine.checker.ScenarioTests;
import no.byrutine.engine.DecisionEngine;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every case in scenarios/ is one test. */
class ScenariosTest {

  @TestFactory
  Stream<DynamicNode> scenarios() {
    return ScenarioTests.of(
        DecisionEngine.ofInstalledPacks().pack("forsterket-rehabilitering"), Path.of(""));
  }
}
