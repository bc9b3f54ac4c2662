package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service lets nobody in by mistake, and what its documentation says to try works. */
class AccessIT {

  private static final Path DOCS = Path.of("..", "docs");

  private static final String LAST_ADDRESS = "(?s)http://localhost:8080(?!.*http://)";

  @TempDir Path folder;

  @Test
  void withoutAWordOfWhomToTrustItDoesNotStart() {
    assertThatThrownBy(() -> ServiceProcess.start(Map.of("byrutine.access.mode", "required")))
        .hasMessageContaining("Nobody is trusted")
        .hasMessageContaining("byrutine.access.cds-clients");
  }

  @Test
  void inDevelopmentModeItDoesNotStartForOthersThanItsOwnMachine() {
    assertThatThrownBy(() -> ServiceProcess.start(Map.of("quarkus.http.host", "0.0.0.0")))
        .hasMessageContaining("In development mode nobody is asked who they are");
  }

  @Test
  void inDevelopmentModeItSaysSo() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(Map.of())) {
      assertThat(service.log()).contains("WARN", "DEVELOPMENT MODE: nobody is asked who they are");
      assertThat(service.get("/").body()).contains("class=\"development\"");
    }
  }

  @Test
  void theDocumentedCallIsAnsweredOnceAndOnlyWithItsToken() throws Exception {
    shell("docs/security/token.sh keys " + folder);
    try (ServiceProcess service = ServiceProcess.start(documentedSettings())) {
      // It is signed for the address that the service is known by, and made at the one that it has.
      String call = documentedCall().replaceFirst(LAST_ADDRESS, service.base().toString());

      assertThat(shell(call)).contains("\"cards\"");
      assertThat(shell(call.replace("-H \"Authorization: Bearer $TOKEN\"", ""))).contains("login");
    }
  }

  /** The options of the JVM that the page shows, with the folder of this test. */
  private Map<String, String> documentedSettings() throws IOException {
    return page()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("-Dbyrutine.access."))
        .map(line -> line.substring(2).replace(" \\", "").replace("trial/", folder + "/"))
        .map(line -> line.split("=", 2))
        .collect(java.util.stream.Collectors.toMap(part -> part[0], part -> part[1]));
  }

  /** From where the page signs a token to where it has called with it. */
  private String documentedCall() throws IOException {
    String page = page();
    int from = page.indexOf("TOKEN=$(");
    return page.substring(from, page.indexOf("```", from)).replace(" trial ", " " + folder + " ");
  }

  private static String page() throws IOException {
    return Files.readString(DOCS.resolve("security.md"));
  }

  private static String shell(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-euc", command)
            .directory(Path.of("..").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
