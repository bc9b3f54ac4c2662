package no.byrutine.service.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.service.packs.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service does not start when it would be open to everybody, or to nobody. */
class AccessCheckTest {

  @Test
  void nothingIsConfiguredAndNobodyCouldCall() {
    assertThatThrownBy(() -> start(Map.of(), "127.0.0.1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("byrutine.access.issuers")
        .hasMessageContaining("byrutine.access.mode=development");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void inDevelopmentModeTheServiceAnswersItsOwnMachine(String host) {
    assertThatCode(() -> start(Map.of("byrutine.access.mode", "development"), host))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no.such.host.invalid"})
  void inDevelopmentModeItAnswersNoOther(String host) {
    assertThatThrownBy(() -> start(Map.of("byrutine.access.mode", "development"), host))
        .hasMessageContaining("not " + host)
        .hasMessageContaining("byrutine.access.mode=required");
  }

  @Test
  void withSomebodyToTrustItMayBeOpenToAll() {
    assertThatCode(() -> start(Trusted.settings(), "0.0.0.0")).doesNotThrowAnyException();
  }

  @Test
  void aCdsClientMustKnowWhichAddressToSignFor() {
    assertThatThrownBy(() -> start(without("byrutine.access.base"), "0.0.0.0"))
        .hasMessageContaining("byrutine.access.base");
  }

  @Test
  void aPackOfAClientThatDoesNotExistIsNamed() {
    Map<String, String> settings = Trusted.settings();
    settings.put("byrutine.access.cds-clients.journal.packs", "egenandel,legemiddelhandtering");
    assertThatThrownBy(() -> start(settings, "0.0.0.0"))
        .hasMessageContaining("byrutine.access.cds-clients.journal.packs")
        .hasMessageContaining("'legemiddelhandtering'")
        .hasMessageContaining("legemiddelhaandtering");
  }

  @Test
  void keysAreFetchedByHttpsUnlessFromThisMachine() {
    Map<String, String> settings = without("byrutine.access.cds-clients.journal.keys");
    String jwks = "byrutine.access.cds-clients.journal.jwks";
    for (String refused :
        List.of(
            "http://journal.example.org/jwks.json",
            "ftp://localhost/jwks.json",
            "file:///etc/jwks.json",
            "https:/jwks.json",
            "localhost:9999/jwks.json")) {
      settings.put(jwks, refused);
      assertThatThrownBy(() -> start(settings, "0.0.0.0"))
          .hasMessageContaining("by https")
          .hasMessageContaining(refused);
    }
    settings.put(jwks, "https://journal.example.org/jwks.json");
    assertThatCode(() -> start(settings, "0.0.0.0")).doesNotThrowAnyException();
    settings.put(jwks, "http://localhost:9999/jwks.json");
    assertThatCode(() -> start(settings, "0.0.0.0")).doesNotThrowAnyException();
  }

  @Test
  void somebodyWithoutKeysIsNamed() {
    assertThatThrownBy(() -> start(without("byrutine.access.issuers.autorisasjon.keys"), "0.0.0.0"))
        .hasMessageContaining("autorisasjon must have either jwks (an address) or keys (a file)");
  }

  @Test
  void aFileThatIsNoSetOfKeysIsNamed() {
    Map<String, String> settings = Trusted.settings();
    settings.put(
        "byrutine.access.issuers.autorisasjon.keys",
        Trusted.file("no.jwks.json", "hemmelig").toString());
    assertThatThrownBy(() -> start(settings, "0.0.0.0"))
        .hasMessageContaining("no.jwks.json")
        .hasMessageNotContaining("hemmelig");
  }

  private static Map<String, String> without(String setting) {
    Map<String, String> settings = new HashMap<>(Trusted.settings());
    settings.remove(setting);
    return settings;
  }

  private static void start(Map<String, String> settings, String host) {
    AccessConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(AccessConfig.class)
            .withValidateUnknown(false)
            .addDiscoveredConverters()
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build()
            .getConfigMapping(AccessConfig.class);
    new AccessCheck(config, host, new Packs()).check(new StartupEvent(), new Trust(config));
  }
}
