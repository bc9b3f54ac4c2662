package no.byrutine.service.log;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what is kept of persons (AES-256-GCM over the compressed text), bound to the row and the
 * column that it stands in: a text that is moved to another does not open.
 */
@Singleton
public final class Seal {

  private static final String AES_GCM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Keyring keys;
  private final SecureRandom random = new SecureRandom();

  Seal(LogConfig config) {
    this.keys = Keyring.of("byrutine.log.input", config.input());
    if ((config.keepInput() || config.keepComments()) && keys.current().isEmpty()) {
      throw new IllegalStateException(
          "byrutine.log.input.key: what is kept is encrypted. Set the key's id, and the key under"
              + " byrutine.log.input.keys.");
    }
  }

  /**
   * The text, encrypted with the key in use.
   *
   * @param place which row and column it will stand in
   */
  Sealed sealed(String text, String place) {
    String key = keys.current().orElseThrow();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(compressed(text));
      byte[] all = ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden).array();
      return new Sealed(key, Base64.getEncoder().encodeToString(all));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + AES_GCM, e);
    }
  }

  /** The text; empty when there is no key for it, or when somebody has changed or moved it. */
  Optional<String> opened(Sealed sealed, String place) {
    if (!keys.keys().containsKey(sealed.key())) {
      return Optional.empty();
    }
    ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.text()));
    byte[] nonce = new byte[NONCE_BYTES];
    all.get(nonce);
    byte[] hidden = new byte[all.remaining()];
    all.get(hidden);
    try {
      return Optional.of(
          expanded(cipher(Cipher.DECRYPT_MODE, sealed.key(), nonce, place).doFinal(hidden)));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + AES_GCM, e);
    }
  }

  private Cipher cipher(int mode, String key, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(AES_GCM);
    byte[] secret = Optional.ofNullable(keys.keys().get(key)).orElseThrow();
    cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] compressed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static String expanded(byte[] bytes) {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory does not fail", e);
    }
  }
}
