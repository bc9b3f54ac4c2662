package no.byrutine.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the tests: the one that {@code -Dbyrutine.browser=…} names, or one that is
 * installed, or else Debian's, which is installed then. Without any of these, the tests that need
 * it are left out, and say so; on a build server they fail.
 */
final class Chromium {

  private static final Path APT = Path.of("/usr/bin/apt-get");
  private static final List<String> INSTALLED =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private Chromium() {}

  /** Where it is. */
  static Path found() throws IOException, InterruptedException {
    Optional<Path> installed = installed();
    if (installed.isEmpty() && Files.isExecutable(APT)) {
      run(APT.toString(), "update");
      run(APT.toString(), "install", "-y", "--no-install-recommends", "chromium");
      installed = installed();
    }
    if (installed.isEmpty()) {
      missing();
    }
    return installed.orElseThrow();
  }

  private static Optional<Path> installed() {
    return Stream.concat(
            Optional.ofNullable(System.getProperty("byrutine.browser")).stream(),
            INSTALLED.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void missing() {
    String message =
        "There is no Chromium here, so the pages are NOT TESTED in a browser. Install it, or name"
            + " a Chrome with -Dbyrutine.browser=/path/to/chrome.";
    System.err.println(message);
    assertThat(System.getenv("CI")).as(message).isNotEqualTo("true");
    Assumptions.abort(message);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      System.err.println(String.join(" ", command) + " ended with " + code);
    }
  }
}
