package no.byrutine.service.log;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes a pseudonym of what names a person: a keyed hash (HMAC-SHA256), the same every time for as
 * long as the key is. Who has the log and not the key cannot go back, nor try all the numbers there
 * are.
 */
@Singleton
final class Pseudonyms {

  private static final String HMAC = "HmacSHA256";

  private final Keyring keys;

  Pseudonyms(LogConfig config) {
    this.keys = Keyring.of("byrutine.log.subject", config.subject());
  }

  /** The id of the key in use; without one there are no pseudonyms. */
  Optional<String> key() {
    return keys.current();
  }

  /** The pseudonym under the key in use. */
  Optional<String> of(String name) {
    return keys.current()
        .flatMap(id -> Optional.ofNullable(keys.keys().get(id)))
        .map(key -> hash(key, name));
  }

  /** The pseudonyms under every key that there is: those of old records too. */
  List<String> all(String name) {
    return keys.keys().values().stream().map(key -> hash(key, name)).sorted().toList();
  }

  private static String hash(byte[] key, String name) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + HMAC, e);
    }
  }
}
