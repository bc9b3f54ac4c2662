package no.byrutine.service.access;

import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** A token that is as it should be, and what is changed in it. */
public final class Token {

  private final JwtClaims claims = new JwtClaims();
  private final JsonWebSignature signature = new JsonWebSignature();

  private Token() {}

  /** One of a CDS client's own, signed for an address by ES384 and without jku. */
  public static Token ofCdsClient(String audience) {
    Token token = new Token();
    token.signature.setHeader("typ", "JWT");
    token.claims.setIssuer(Trusted.JOURNAL);
    token.claims.setAudience(audience);
    token.claims.setIssuedAtToNow();
    token.claims.setExpirationTimeMinutesInTheFuture(3);
    token.claims.setJwtId(UUID.randomUUID().toString());
    return token.signedBy(Trusted.EC);
  }

  /** An access token of the authorization server, with these scopes. */
  public static Token ofSystem(String... scopes) {
    Token token = new Token();
    token.signature.setHeader("typ", "at+jwt");
    token.claims.setIssuer(Trusted.AUTHORIZATION_SERVER);
    token.claims.setAudience(Trusted.BASE);
    token.claims.setExpirationTimeMinutesInTheFuture(3);
    token.claims.setClaim("client_id", "avregning");
    token.claims.setClaim("scope", String.join(" ", scopes));
    return token.signedBy(Trusted.RSA);
  }

  public Token with(String claim, Object value) {
    claims.setClaim(claim, value);
    return this;
  }

  public Token without(String claim) {
    claims.unsetClaim(claim);
    return this;
  }

  public Token withHeader(String name, String value) {
    signature.setHeader(name, value);
    return this;
  }

  public Token signedBy(PublicJsonWebKey key) {
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(key.getAlgorithm());
    return this;
  }

  /** By another algorithm for the same key. */
  public Token by(String algorithm) {
    signature.setAlgorithmHeaderValue(algorithm);
    return this;
  }

  /** By nobody. */
  public Token unsigned() {
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
    signature.setKey(null);
    return this;
  }

  /** By a shared secret: what everybody has, the public key. */
  public Token signedWithSecret(PublicJsonWebKey key) {
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    signature.setKey(new HmacKey(key.getPublicKey().getEncoded()));
    return this;
  }

  public String text() {
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new AssertionError(e);
    }
  }

  /** As it stands in a request. */
  public String bearer() {
    return "Bearer " + text();
  }

  /** The public part of keys, as a JWK Set. */
  public static String jwks(PublicJsonWebKey... keys) {
    return new org.jose4j.jwk.JsonWebKeySet(List.of(keys)).toJson();
  }
}
