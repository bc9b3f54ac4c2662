package no.byrutine.service.access;

import java.security.Key;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/** Finds the key that a token says it is signed with, among the public keys of its signer. */
abstract sealed class Keys implements VerificationKeyResolver permits FileKeys, FetchedKeys {

  /** The keys at hand. */
  abstract List<JsonWebKey> current();

  /** The keys after an unknown one was asked for: the signer may have got a new one. */
  abstract List<JsonWebKey> renewed();

  /** Whether a token may say that its keys are at this address. */
  abstract boolean areAt(String address);

  @Override
  public final Key resolveKey(JsonWebSignature token, List<JsonWebStructure> nesting)
      throws UnresolvableKeyException {
    if (token.getKeyIdHeaderValue() == null) {
      throw new UnresolvableKeyException("without kid");
    }
    String address = token.getHeader("jku");
    if (address != null && !areAt(address)) {
      throw new UnresolvableKeyException("its jku is not listed");
    }
    JsonWebKey known = chosen(token, current());
    JsonWebKey found = known == null ? chosen(token, renewed()) : known;
    if (found instanceof PublicJsonWebKey key && isFor(token, key)) {
      return key.getPublicKey();
    }
    throw new UnresolvableKeyException(
        "its key is not among the issuer's, or not for its algorithm");
  }

  /** A key that names its algorithm is used by no other. */
  private static boolean isFor(JsonWebSignature token, JsonWebKey key) {
    return key.getAlgorithm() == null || key.getAlgorithm().equals(token.getAlgorithmHeaderValue());
  }

  private static @Nullable JsonWebKey chosen(JsonWebSignature token, List<JsonWebKey> keys)
      throws UnresolvableKeyException {
    try {
      return new VerificationJwkSelector().select(token, keys);
    } catch (JoseException e) {
      throw new UnresolvableKeyException("its key is not one for its algorithm");
    }
  }
}
