package no.byrutine.engine.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.Yaml;

/**
 * A pack's signature, as {@code signature.yaml} beside its files has it.
 *
 * @param pack the pack's id
 * @param content the digest of all that lies in the pack's jar, classes too
 * @param key the id of the key that signed
 * @param signed when, in UTC, as whoever signed says
 * @param signature what the key made of all the others, in Base64
 */
public record PackSignature(
    String pack, String content, String key, String signed, String signature) {

  /** The name of the file, in {@code byrutine/<id>/}. */
  static final String FILE = "signature.yaml";

  static final String ALGORITHM = "Ed25519";

  /** One that is still to be made. */
  static PackSignature unsigned(PackContent content, TrustedKey key, Instant now) {
    return new PackSignature(content.pack(), content.digest(), key.id(), now.toString(), "");
  }

  PackSignature with(byte[] made) {
    return new PackSignature(pack, content, key, signed, Base64.getEncoder().encodeToString(made));
  }

  /** The bytes that the key made. */
  byte[] made() {
    return Base64.getDecoder().decode(signature);
  }

  /** The bytes that are signed: every line of the file but the last. */
  byte[] bytesToSign() {
    return head().getBytes(StandardCharsets.UTF_8);
  }

  private String head() {
    return "pack: %s\ncontent: %s\nalgorithm: %s\nkey: %s\nsigned: %s\n"
        .formatted(pack, content, ALGORITHM, key, signed);
  }

  /** The file. */
  public String text() {
    return head() + "signature: " + signature + "\n";
  }

  /**
   * What a signature file says.
   *
   * @throws PackException when it is not such a file
   */
  static PackSignature read(String file, String text) {
    List<PackProblem> problems = new ArrayList<>();
    Optional<PackSignature> read = Yaml.read(file, text, problems).map(PackSignature::read);
    if (read.isEmpty() || !problems.isEmpty()) {
      throw new PackException(
          problems.isEmpty()
              ? List.of(new PackProblem(file, 0, 0, "The signature is empty.", "Sign it again."))
              : problems);
    }
    return read.get();
  }

  private static PackSignature read(Yaml yaml) {
    Map<String, Yaml> keys =
        yaml.only("pack", "content", "algorithm", "key", "signed", "signature");
    String algorithm = yaml.requiredText(keys, "algorithm");
    if (!algorithm.equals(ALGORITHM)) {
      yaml.problem("The algorithm is '" + algorithm + "'.", "Sign it with " + ALGORITHM + ".");
    }
    return new PackSignature(
        yaml.requiredText(keys, "pack"),
        yaml.requiredText(keys, "content"),
        yaml.requiredText(keys, "key"),
        yaml.requiredText(keys, "signed"),
        yaml.required(keys, "signature").map(PackSignature::base64).orElse(""));
  }

  private static String base64(Yaml made) {
    try {
      Base64.getDecoder().decode(made.text());
    } catch (IllegalArgumentException e) {
      made.problem("The signature is not Base64.", "Sign the pack again.");
    }
    return made.text();
  }
}
