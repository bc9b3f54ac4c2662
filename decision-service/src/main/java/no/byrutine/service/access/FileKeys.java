package no.byrutine.service.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Keys that were exchanged beforehand. They are read once, when the service starts. */
final class FileKeys extends Keys {

  private final List<JsonWebKey> keys;

  /**
   * @throws IllegalStateException when the file is not a JWK Set
   */
  FileKeys(Path file) {
    try {
      this.keys = new JsonWebKeySet(Files.readString(file)).getJsonWebKeys();
    } catch (IOException | JoseException e) {
      // Its message may quote the file.
      throw new IllegalStateException(
          "The file of keys " + file + " cannot be read as a JWK Set: give {\"keys\": [ … ]}.");
    }
  }

  @Override
  List<JsonWebKey> current() {
    return keys;
  }

  @Override
  List<JsonWebKey> renewed() {
    return keys;
  }

  @Override
  boolean areAt(String address) {
    return false;
  }
}
