package no.byrutine.service.swap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import no.byrutine.decision.PackRef;
import no.byrutine.engine.Pack;
import no.byrutine.service.decide.CityPolicies;
import no.byrutine.service.metrics.Counts;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder says which versions of a pack are to run. */
class VersionsTest {

  private static final String EGENANDEL = "egenandel";

  @TempDir Path folder;

  private final Today today = new Today(Clock.systemUTC());
  private final Packs packs = new Packs();
  private Versions versions;

  @BeforeEach
  void noCityHasChosenAnything() {
    versions = versions(Map.of());
  }

  @Test
  void aNewVersionTakesOverWhenItHasProvedItself() throws Exception {
    PackJars.version("0.2.0").in(folder, "egenandel.jar");

    look();

    assertThat(running()).isEqualTo("0.2.0");
    assertThat(versions.refused()).isEmpty();
    assertThat(packs.running("legemiddelhaandtering")).isPresent();
  }

  @Test
  void whoHasFoundTheOldVersionIsDecidedByItToTheEnd() throws Exception {
    Pack begun = packs.pack(EGENANDEL);
    PackJars.version("0.2.0").in(folder, "egenandel.jar");

    look();

    assertThat(begun.prepared().ref().version()).isEqualTo("0.1.0");
    assertThat(begun.rules()).isNotEmpty();
    assertThat(packs.ofDigest(EGENANDEL, begun.ref().digest())).containsSame(begun);
  }

  @Test
  void itsClassesAreItsOwnAndTheFactsAreShared() throws Exception {
    PackJars.version("0.2.0").in(folder, "egenandel.jar");

    ClassLoader builtIn = getClass().getClassLoader();
    assertThat(builtIn.loadClass("no.byrutine.pack.egenandel.Kalender").getClassLoader())
        .isSameAs(builtIn);
    JarLoader own = new JarLoader(folder.resolve("egenandel.jar"), builtIn);
    assertThat(own.loadClass("no.byrutine.pack.egenandel.Kalender").getClassLoader()).isSameAs(own);
    assertThat(own.loadClass("no.byrutine.fhir.Observation").getClassLoader()).isSameAs(builtIn);
  }

  @Test
  void aVersionThatFailsItsOwnScenariosIsRefusedAndTheOldOneStays() throws Exception {
    PackJars.version("0.2.0")
        .with("parameters.yaml", "value: 10950", "value: 20950")
        .in(folder, "x.jar");

    look();

    assertThat(running()).isEqualTo("0.1.0");
    assertThat(versions.refused())
        .singleElement()
        .satisfies(
            refused -> {
              assertThat(refused.file()).isEqualTo("x.jar");
              assertThat(refused.pack()).map(PackRef::version).contains("0.2.0");
              assertThat(refused.why().en())
                  .contains("of its own scenarios fail")
                  .contains("scenarios/langtid-tak.yaml:")
                  .endsWith("Run the pack's tests.");
              assertThat(refused.why().nb()).contains("egne scenarioer");
            });
  }

  @Test
  void aVersionWithoutScenariosIsRefused() throws Exception {
    PackJars.version("0.2.0").with("scenarios.txt", list -> "").in(folder, "x.jar");

    look();

    assertThat(running()).isEqualTo("0.1.0");
    assertThat(why()).contains("no scenarios");
  }

  @Test
  void aVersionWithABrokenFileIsRefusedWithItsPlace() throws Exception {
    PackJars.version("0.2.0").with("parameters.yaml", "unit: NOK", "unti: NOK").in(folder, "x.jar");

    look();

    assertThat(running()).isEqualTo("0.1.0");
    assertThat(why()).contains("parameters.yaml:1").hasLineCount(1);
  }

  @Test
  void aFileThatSomebodyMayStillBeWritingIsLeftAlone() throws Exception {
    Path jar = PackJars.version("0.2.0").in(folder, "x.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));

    look();

    assertThat(running()).isEqualTo("0.1.0");
    assertThat(versions.refused()).isEmpty();
  }

  @Test
  void aVersionRunsOnWhileItsFileIsWrittenAnew() throws Exception {
    Path jar = PackJars.version("0.2.0").in(folder, "x.jar");
    look();
    Files.write(jar, new byte[] {'P', 'K'});

    look();

    assertThat(running()).isEqualTo("0.2.0");
    assertThat(packs.pack(EGENANDEL).rules()).isNotEmpty();
  }

  @Test
  void halfAFileIsRefusedAndTheWholeOneTakesOver() throws Exception {
    Path jar = PackJars.version("0.2.0").in(folder, "x.jar");
    byte[] whole = Files.readAllBytes(jar);
    write(jar, Arrays.copyOf(whole, whole.length / 2), 1200);
    look();
    assertThat(running()).isEqualTo("0.1.0");
    assertThat(versions.refused())
        .singleElement()
        .extracting(RefusedVersion::file)
        .isEqualTo("x.jar");

    write(jar, whole, 600);
    look();

    assertThat(running()).isEqualTo("0.2.0");
    assertThat(versions.refused()).isEmpty();
  }

  @Test
  void aFileWithAFaultInTheMiddleIsRefused() throws Exception {
    Path jar = PackJars.version("0.2.0").in(folder, "x.jar");
    byte[] bytes = Files.readAllBytes(jar);
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 2000, (byte) 7);
    write(jar, bytes, 600);

    look();

    assertThat(running()).isEqualTo("0.1.0");
    assertThat(versions.refused()).hasSize(1);
  }

  @Test
  void theHighestVersionThatProvesItselfRuns() throws Exception {
    PackJars.version("0.9.0").in(folder, "a.jar");
    PackJars.version("0.10.0").in(folder, "b.jar");
    PackJars.version("0.11.0").with("scenarios.txt", list -> "").in(folder, "c.jar");

    look();

    assertThat(running()).isEqualTo("0.10.0");
    assertThat(versions.refused())
        .singleElement()
        .extracting(RefusedVersion::file)
        .isEqualTo("c.jar");
  }

  @Test
  void aRefusedVersionIsNoMatterWhenAHigherOneRuns() throws Exception {
    PackJars.version("0.2.0").with("scenarios.txt", list -> "").in(folder, "bad.jar");
    look();
    assertThat(versions.refused()).hasSize(1);

    PackJars.version("0.3.0").in(folder, "good.jar");
    look();

    assertThat(running()).isEqualTo("0.3.0");
    assertThat(versions.refused()).isEmpty();
  }

  @Test
  void anOlderVersionThanTheOneOfTheServiceRunsWhenTheFolderHoldsIt() throws Exception {
    PackJars.version("0.0.9").in(folder, "x.jar");

    look();

    assertThat(running()).isEqualTo("0.0.9");
  }

  @Test
  void theVersionOfTheServiceRunsAgainWhenTheFolderHoldsNone() throws Exception {
    Path jar = PackJars.version("0.2.0").in(folder, "x.jar");
    look();
    Files.delete(jar);

    look();

    assertThat(running()).isEqualTo("0.1.0");
  }

  @Test
  void aVersionThatTheCitysPolicyDoesNotFitIsRefused() throws Exception {
    versions = versions(Map.of("settings.avrunding-aar", "ned-til-krone"));
    PackJars.version("0.2.0")
        .with("parameters.yaml", VersionsTest::withoutTheChoice)
        .in(folder, "x.jar");

    look();

    assertThat(running()).isEqualTo("0.1.0");
    assertThat(why()).contains("avrunding-aar");
  }

  @Test
  void whatIsNoJarOfAPackIsRefusedByItsName() throws Exception {
    write(folder.resolve("notes.jar"), "not a jar".getBytes(UTF_8), 600);

    look();

    assertThat(versions.refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused.brief()).startsWith("notes.jar was refused: "));
  }

  /** The yearly amount can no longer be rounded down to whole kroner. */
  private static String withoutTheChoice(String parameters) {
    int at = parameters.indexOf("avrunding-aar:");
    return parameters.substring(0, at)
        + parameters.substring(at).replaceFirst("ned-til-krone:", "ned:");
  }

  private static void write(Path jar, byte[] bytes, long secondsAgo) throws IOException {
    Files.write(jar, bytes);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
  }

  private void look() throws IOException {
    new PackFolder(folder, Duration.ofSeconds(10), Clock.systemUTC())
        .jars()
        .ifPresent(versions::settle);
  }

  private String running() {
    return packs.pack(EGENANDEL).ref().version();
  }

  private String why() {
    return versions.refused().get(0).why().en();
  }

  private Versions versions(Map<String, String> policy) {
    return new Versions(
        packs,
        new Proof(packs, CityPolicies.of(policy), today),
        today,
        new Counts(new SimpleMeterRegistry()));
  }
}
