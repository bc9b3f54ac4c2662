package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.Yaml;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The published suite of mistakes: each file under {@code mistakes/<check>/} changes the small pack
 * in one way and holds everything that the validator then says.
 */
class MistakesTest {

  private static final Path FOLDER = Path.of("src/test/resources/mistakes");

  @Test
  void nothingIsSaidOfThePackAsItStands() {
    assertThat(Radon.pack().remarks()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachMistakeIsToldWithItsPlaceAndHowToMendIt() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(FOLDER)) {
      all.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(40);
    return files.stream().map(MistakesTest::test);
  }

  private static DynamicTest test(Path file) {
    List<PackProblem> problems = new ArrayList<>();
    Yaml yaml = Yaml.read(file.toString(), Radon.read(file), problems).orElseThrow();
    Map<String, Yaml> keys = yaml.only("mistake", "edits", "says");
    String check = file.getParent().getFileName().toString();
    return dynamicTest(
        check + ": " + yaml.requiredText(keys, "mistake"),
        () -> {
          assertThat(problems).isEmpty();
          List<String> remarks = edited(keys.get("edits")).remarks();
          assertThat(remarks).isEqualTo(keys.get("says").texts());
          assertThat(remarks).anyMatch(remark -> remark.endsWith("[" + check + "]"));
        });
  }

  private static Radon edited(Yaml edits) {
    Radon pack = Radon.pack();
    for (Yaml edit : edits.items()) {
      Map<String, Yaml> keys = edit.only("file", "replace", "with");
      pack =
          pack.with(keys.get("file").text(), keys.get("replace").text(), keys.get("with").text());
    }
    return pack;
  }
}
