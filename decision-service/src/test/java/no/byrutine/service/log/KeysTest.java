package no.byrutine.service.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysTest {

  private static final String OTHER = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void aPseudonymIsTheSameForAsLongAsTheKeyIs() {
    Pseudonyms pseudonyms = new Pseudonyms(config(Map.of()));

    assertThat(pseudonyms.of("Patient/1")).isEqualTo(pseudonyms.of("Patient/1")).isPresent();
    assertThat(pseudonyms.of("Patient/1")).isNotEqualTo(pseudonyms.of("Patient/2"));
  }

  @Test
  void afterANewKeyOldRecordsAreStillFound() {
    String old = new Pseudonyms(config(Map.of())).of("Patient/1").orElseThrow();
    Pseudonyms rotated = new Pseudonyms(config(rotated("subject", "s")));

    assertThat(rotated.of("Patient/1")).isPresent().isNotEqualTo(Optional.of(old));
    assertThat(rotated.all("Patient/1")).hasSize(2).contains(old);
  }

  @Test
  void whatWasSealedWithAnOldKeyOpensAfterANewOne() {
    Sealed sealed = new Seal(config(Map.of())).sealed("Pensjon: 300 000", "a/input");

    assertThat(sealed.text()).doesNotContain("300");
    assertThat(new Seal(config(rotated("input", "i"))).opened(sealed, "a/input"))
        .contains("Pensjon: 300 000");
  }

  @Test
  void whatIsMovedOrChangedDoesNotOpen() {
    Seal seal = new Seal(config(Map.of()));
    Sealed sealed = seal.sealed("Pensjon: 300 000", "a/input");
    byte[] bytes = Base64.getDecoder().decode(sealed.text());
    bytes[bytes.length - 1] ^= 1;
    Sealed changed = new Sealed(sealed.key(), Base64.getEncoder().encodeToString(bytes));

    assertThat(seal.opened(sealed, "b/input")).isEmpty();
    assertThat(seal.opened(changed, "a/input")).isEmpty();
    assertThat(seal.opened(new Sealed("gone", sealed.text()), "a/input")).isEmpty();
  }

  @Test
  void aKeyOfTheWrongLengthStopsTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Seal(config(Map.of("byrutine.log.input.keys.i1", "c2hvcnQ="))))
        .withMessageContaining("byrutine.log.input.keys.i1")
        .withMessageContaining("openssl rand -base64 32");
  }

  @Test
  void aKeyInUseThatIsNotThereStopsTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Pseudonyms(config(Map.of("byrutine.log.subject.key", "s9"))))
        .withMessageContaining("byrutine.log.subject.keys.s9");
  }

  @Test
  void anAddressOfAnotherDatabaseStopsTheStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Vendor.of("jdbc:mysql://db/log"))
        .withMessageContaining("byrutine.log.url");
  }

  private static Map<String, String> rotated(String keys, String letter) {
    return Map.of(
        "byrutine.log." + keys + ".key",
        letter + "2",
        "byrutine.log." + keys + ".keys." + letter + "2",
        OTHER);
  }

  static LogConfig config(Map<String, String> changed) {
    Map<String, String> settings = new HashMap<>(KeepingLog.SETTINGS);
    settings.put("byrutine.log.url", "jdbc:h2:mem:unused");
    settings.putAll(changed);
    return new SmallRyeConfigBuilder()
        .withMapping(LogConfig.class)
        .addDiscoveredConverters()
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(LogConfig.class);
  }
}
