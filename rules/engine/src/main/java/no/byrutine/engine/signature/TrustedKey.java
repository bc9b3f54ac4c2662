package no.byrutine.engine.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * The public half of a key.
 *
 * @param id what signatures call it: the first 16 hexadecimal digits of the SHA-256 of its X.509
 *     encoding
 */
record TrustedKey(String id, PublicKey key) {

  private static final int ID_DIGITS = 16;

  static TrustedKey of(PublicKey key) {
    String hash = HexFormat.of().formatHex(PackContent.sha256().digest(key.getEncoded()));
    return new TrustedKey(hash.substring(0, ID_DIGITS), key);
  }

  /**
   * The key in a PEM file.
   *
   * @throws IllegalArgumentException when the file holds no public Ed25519 key
   */
  static TrustedKey read(Path file) {
    try {
      return of(parse(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the key " + file, e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file + " holds no public Ed25519 key. It should be a PEM file with a PUBLIC KEY.", e);
    }
  }

  static PublicKey parse(String pem) throws GeneralSecurityException {
    byte[] der =
        Pem.PUBLIC_KEY.in(pem).orElseThrow(() -> new IllegalArgumentException("No PUBLIC KEY"));
    return KeyFactory.getInstance(PackSignature.ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(der));
  }

  /** Whether this key made the signature. */
  boolean made(PackSignature signature) {
    try {
      Signature check = Signature.getInstance(PackSignature.ALGORITHM);
      check.initVerify(key);
      check.update(signature.bytesToSign());
      return check.verify(signature.made());
    } catch (GeneralSecurityException e) {
      return false; // Bytes that are no signature at all.
    }
  }
}
