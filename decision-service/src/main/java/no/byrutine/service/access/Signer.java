package no.byrutine.service.access;

import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;

/**
 * Somebody whose signature counts.
 *
 * @param name by which it is registered here
 * @param issuer the {@code iss} of its tokens
 * @param consumer holds a token against its keys and against the time
 */
record Signer(String name, String issuer, JwtConsumer consumer) {

  /**
   * The asymmetric algorithms of RFC 7518. A list of what is allowed, so that {@code none}, a
   * shared secret and whatever is invented later are refused.
   */
  static final AlgorithmConstraints ALGORITHMS =
      new AlgorithmConstraints(
          ConstraintType.PERMIT,
          AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
          AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
          AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
          AlgorithmIdentifiers.RSA_USING_SHA256,
          AlgorithmIdentifiers.RSA_USING_SHA384,
          AlgorithmIdentifiers.RSA_USING_SHA512,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
          AlgorithmIdentifiers.RSA_PSS_USING_SHA512);

  /** Reads a token, to see who is said to have signed it, and believes nothing of it. */
  private static final JwtConsumer UNVERIFIED =
      new JwtConsumerBuilder()
          .setSkipAllValidators()
          .setDisableRequireSignature()
          .setSkipSignatureVerification()
          .build();

  /** A JWS has three parts; one of five is encrypted, and nobody has agreed on that with us. */
  private static final int DOTS = 2;

  /**
   * What every token must be: signed with a key of its issuer's, by a listed algorithm, in time.
   */
  static JwtConsumerBuilder consumer(AccessConfig.KeyOwner signer, Keys keys, int leeway) {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(ALGORITHMS)
        .setVerificationKeyResolver(keys)
        .setExpectedIssuer(true, signer.issuer())
        .setRequireExpirationTime()
        .setAllowedClockSkewInSeconds(leeway);
  }

  /**
   * The token, as it is after its signer's keys have been held against it.
   *
   * @throws NotAuthenticated when it is none, or of nobody among these, or not as it must be
   */
  static Signed verified(String token, List<Signer> signers) throws NotAuthenticated {
    if (token.chars().filter(c -> c == '.').count() != DOTS) {
      throw new NotAuthenticated("not a signed token");
    }
    JwtContext context = unverified(token);
    Signer signer = signer(context, signers);
    try {
      signer.consumer.processContext(context);
      return new Signed(signer.name, context);
    } catch (InvalidJwtException e) {
      throw new NotAuthenticated(signer.name + ": " + Reasons.of(e));
    }
  }

  /** A token that has been verified, and the name of who signed it. */
  record Signed(String signer, JwtContext token) {}

  private static JwtContext unverified(String token) throws NotAuthenticated {
    try {
      return UNVERIFIED.process(token);
    } catch (InvalidJwtException e) {
      throw new NotAuthenticated("not a token that can be read");
    }
  }

  private static Signer signer(JwtContext context, List<Signer> signers) throws NotAuthenticated {
    Object issuer = context.getJwtClaims().getClaimValue("iss");
    return signers.stream()
        .filter(signer -> signer.issuer.equals(issuer))
        .findFirst()
        .orElseThrow(() -> new NotAuthenticated("its issuer is not listed"));
  }
}
