package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From text to facts")
class NoHapiTest {

  /** What the JVM of its own does. */
  static final class Reading {
    private Reading() {}

    public static void main(String... arguments) {
      System.out.println(new BundleReader().read(Case.GOOD, Case.INPUTS).resources().size());
    }
  }

  @Test
  void noClassOfHapiIsLoaded() throws IOException, InterruptedException {
    List<String> said = run(Reading.class);

    assertThat(said).contains("6").anyMatch(line -> line.startsWith("no.byrutine.in.R4Text"));
    assertThat(said).noneMatch(line -> line.startsWith("ca.uhn.") || line.startsWith("org.hl7."));
  }

  private static List<String> run(Class<?> main) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout:none",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().map(line -> line.replaceFirst(" source: .*", "")).toList();
  }
}
