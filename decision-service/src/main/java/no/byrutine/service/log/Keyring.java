package no.byrutine.service.log;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Secret keys by their ids, one of them in use. The others read what was written with them.
 *
 * @param current the id of the one in use; empty when there is none
 */
record Keyring(Optional<String> current, Map<String, byte[]> keys) {

  private static final int BYTES = 32;

  Keyring {
    keys = Map.copyOf(keys);
  }

  /**
   * The keys of the configuration.
   *
   * @param setting where they stand, for the messages
   * @throws IllegalStateException when one cannot be used, or the one in use is not among them
   */
  static Keyring of(String setting, LogConfig.Keys config) {
    Map<String, byte[]> keys = new HashMap<>();
    config.keys().forEach((id, text) -> keys.put(id, key(setting + ".keys." + id, text)));
    config
        .key()
        .filter(id -> !keys.containsKey(id))
        .ifPresent(
            id -> {
              throw new IllegalStateException(
                  setting + ".key is '" + id + "': set " + setting + ".keys." + id + " too.");
            });
    return new Keyring(config.key(), keys);
  }

  private static byte[] key(String setting, String text) {
    byte[] key = decoded(setting, text);
    if (key.length != BYTES) {
      throw unusable(setting);
    }
    return key;
  }

  private static byte[] decoded(String setting, String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw unusable(setting);
    }
  }

  private static IllegalStateException unusable(String setting) {
    return new IllegalStateException(
        setting + ": expected 32 bytes as base64. Make a key with: openssl rand -base64 32");
  }

  @Override
  public String toString() {
    return "Keyring" + keys.keySet();
  }
}
