package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of R4's elements")
class R4ElementsTest {

  private static final Path ANEW = Path.of("target/r4-elements.txt");

  @Test
  void isWhatHapiDefines() throws IOException {
    String defined = HapiDefinitions.table();
    Files.writeString(ANEW, defined);

    assertThat(table())
        .as("Another HAPI? Copy " + ANEW + " to src/main/resources/no/byrutine/in.")
        .isEqualTo(defined);
  }

  @Test
  void givesATypeNoMoreElementsThanCanBeCountedInALong() throws IOException {
    assertThat(table().lines().filter(line -> !line.startsWith("=")))
        .allSatisfy(line -> assertThat(line.split(" ").length - 1).isLessThanOrEqualTo(Long.SIZE));
  }

  @Test
  void hasEveryTypeThatAnElementIsOf() throws IOException {
    table()
        .lines()
        .filter(line -> !line.startsWith("="))
        .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
        .flatMap(element -> Arrays.stream(element.substring(element.indexOf(':') + 1).split("\\|")))
        .filter(type -> Character.isUpperCase(type.charAt(0)) && !type.equals("Resource"))
        .distinct()
        .forEach(type -> assertThat(R4Elements.type(type).name()).isEqualTo(type));
  }

  private static String table() throws IOException {
    try (InputStream in = R4Elements.class.getResourceAsStream("r4-elements.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
