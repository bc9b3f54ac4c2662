package no.byrutine.service.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said of the container file without building it. */
class ContainerfileTest {

  private static final Path FILE = Path.of("deploy", "Containerfile");

  /** The instructions that it may use, each on a line of its own when it is broken over several. */
  private static final String KNOWN =
      "(FROM|LABEL|WORKDIR|COPY|RUN|ENV|USER|EXPOSE|STOPSIGNAL|HEALTHCHECK|ENTRYPOINT) .+";

  @Test
  void everyInstructionIsOneThatWeMean() throws IOException {
    assertThat(instructions()).allMatch(line -> line.matches(KNOWN));
  }

  @Test
  void everyImageIsNamedInFullAndPinned() throws IOException {
    assertThat(of("FROM"))
        .hasSize(2)
        .allMatch(line -> line.matches("FROM \\S+/\\S+:[0-9]\\S+( AS \\w+)?"));
  }

  /** The JVM refuses an archive that another Java made, and starts slowly without a word. */
  @Test
  void theArchiveIsMadeByTheJavaThatReadsIt() throws IOException {
    List<String> images = of("FROM").stream().map(line -> line.split(" ")[1]).distinct().toList();

    assertThat(images).hasSize(1);
    assertThat(String.join("\n", of("RUN")))
        .contains("byrutine.jsa", "-XX:+UseSerialGC", "-Xmx320m");
    assertThat(String.join("\n", of("ENV")))
        .contains("SharedArchiveFile=/opt/byrutine/byrutine.jsa", "-XX:+UseSerialGC", "-Xmx320m");
  }

  @Test
  void theServiceIsNobodyInParticularAndOwnsNoFile() throws IOException {
    assertThat(of("USER")).containsExactly("USER 10001:10001");
    assertThat(of("COPY")).noneMatch(line -> line.contains("--chown"));
  }

  @Test
  void whatIsCopiedIsWhatTheBuildMakes() throws IOException {
    assertThat(
            of("COPY").stream()
                .filter(line -> !line.contains("--from"))
                .map(line -> line.split(" ")[1]))
        .containsExactly("target/lib", "target/byrutine-runner.jar", "deploy/archive-classes");
    assertThat(Path.of("deploy", "archive-classes")).isExecutable();
  }

  private static List<String> of(String instruction) throws IOException {
    return instructions().stream().filter(line -> line.startsWith(instruction + " ")).toList();
  }

  private static List<String> instructions() throws IOException {
    return Files.readString(FILE)
        .replaceAll("(?m)^#.*\\R", "")
        .replaceAll("\\\\\\R\\s*", "")
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }
}
