package no.byrutine.engine.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Set;

/**
 * Both halves of a key, for whoever signs. On disk it is one PEM file with a PKCS#8 and an X.509
 * block, which only its owner can read.
 */
public final class SigningKey {

  private final PrivateKey secret;
  private final TrustedKey open;

  private SigningKey(PrivateKey secret, TrustedKey open) {
    this.secret = secret;
    this.open = open;
  }

  /** A new one. */
  public static SigningKey create() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(PackSignature.ALGORITHM).generateKeyPair();
      return new SigningKey(pair.getPrivate(), TrustedKey.of(pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has " + PackSignature.ALGORITHM, e);
    }
  }

  /**
   * The key in a PEM file.
   *
   * @throws IllegalArgumentException when the file does not hold both halves of an Ed25519 key
   */
  public static SigningKey read(Path file) {
    try {
      String pem = Files.readString(file);
      byte[] der =
          Pem.PRIVATE_KEY.in(pem).orElseThrow(() -> new IllegalArgumentException("No PRIVATE KEY"));
      return new SigningKey(
          KeyFactory.getInstance(PackSignature.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(der)),
          TrustedKey.of(TrustedKey.parse(pem)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the key " + file, e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          file
              + " does not hold both halves of an Ed25519 key, as PEM blocks PRIVATE KEY and PUBLIC"
              + " KEY.",
          e);
    }
  }

  /** What signatures call it. */
  public String id() {
    return open.id();
  }

  /**
   * Writes {@code signing-key.pem}, for whoever signs, and {@code trusted/<id>.pem}, for whoever
   * trusts it. A key that is there already is not overwritten.
   *
   * @return the secret file
   */
  public Path write(Path folder) {
    String trusted = Pem.PUBLIC_KEY.write(open.key().getEncoded());
    Path file = folder.resolve("signing-key.pem");
    Path shared = folder.resolve("trusted").resolve(id() + ".pem");
    try {
      Files.createDirectories(folder.resolve("trusted"));
      Files.createFile(file, ownerOnly());
      Files.writeString(file, Pem.PRIVATE_KEY.write(secret.getEncoded()) + trusted);
      Files.writeString(shared, trusted);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the key to " + folder, e);
    }
    return file;
  }

  private static FileAttribute<?>[] ownerOnly() {
    Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * The signature of a pack.
   *
   * @param now the time that it gives
   * @throws IllegalArgumentException when the halves of this key do not belong together
   */
  public PackSignature sign(PackContent content, Instant now) {
    PackSignature unsigned = PackSignature.unsigned(content, open, now);
    PackSignature signed = unsigned.with(sign(unsigned.bytesToSign()));
    if (!open.made(signed)) {
      throw new IllegalArgumentException(
          "The private and the public key are not of one pair: nobody could check the signature.");
    }
    return signed;
  }

  private byte[] sign(byte[] bytes) {
    try {
      Signature made = Signature.getInstance(PackSignature.ALGORITHM);
      made.initSign(secret);
      made.update(bytes);
      return made.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The key cannot sign", e);
    }
  }
}
