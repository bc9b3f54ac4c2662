package no.byrutine.engine.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kind of block of a PEM file (RFC 7468). */
enum Pem {
  /** PKCS#8. */
  PRIVATE_KEY("PRIVATE KEY"),
  /** X.509 SubjectPublicKeyInfo. */
  PUBLIC_KEY("PUBLIC KEY");

  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private final String label;
  private final Pattern block;

  Pem(String label) {
    this.label = label;
    this.block =
        Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label);
  }

  /**
   * The first block of this kind in the text.
   *
   * @throws IllegalArgumentException when it is not Base64
   */
  Optional<byte[]> in(String text) {
    Matcher found = block.matcher(text);
    return found.find()
        ? Optional.of(Base64.getMimeDecoder().decode(found.group(1)))
        : Optional.empty();
  }

  String write(byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, LINES.encodeToString(der), label);
  }
}
