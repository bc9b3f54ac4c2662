package no.byrutine.service.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.service.access.Signer.Signed;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumer;

/**
 * Who a system is, and what it may do, by the access token that an authorization server gave it
 * (OAuth 2.0, as SMART Backend Services uses it, in the form of RFC 9068).
 */
final class AccessTokens {

  private final List<Signer> signers;
  private final Map<String, AccessConfig.Issuer> issuers;

  AccessTokens(AccessConfig config, List<Signer> signers) {
    this.signers = signers;
    this.issuers = config.issuers();
  }

  /** Holds an issuer's tokens against its keys, the time and its audience. */
  static JwtConsumer consumer(AccessConfig config, AccessConfig.Issuer issuer, Keys keys) {
    return Signer.consumer(issuer, keys, Math.toIntExact(config.leeway().toSeconds()))
        .setExpectedAudience(true, issuer.audience())
        .build();
  }

  /**
   * The system.
   *
   * @throws NotAuthenticated when it is not a token of a listed issuer, or names no system
   */
  Caller caller(String token) throws NotAuthenticated {
    Signed signed = Signer.verified(token, signers);
    JwtClaims claims = signed.token().getJwtClaims();
    String system =
        text(claims, "client_id")
            .or(() -> text(claims, "azp"))
            .orElseThrow(() -> new NotAuthenticated(signed.signer() + ": without client_id"));
    return new Caller(signed.signer() + ":" + system, scopes(signed.signer(), claims));
  }

  private Set<String> scopes(String signer, JwtClaims claims) {
    String prefix =
        Optional.ofNullable(issuers.get(signer))
            .flatMap(AccessConfig.Issuer::scopePrefix)
            .orElse("");
    return Stream.of("scope", "scp")
        .map(claims::getClaimValue)
        .flatMap(AccessTokens::words)
        .filter(scope -> scope.startsWith(prefix))
        .map(scope -> scope.substring(prefix.length()))
        .collect(Collectors.toSet());
  }

  /** A text with spaces between, as the standard has it, or a list, as some servers write it. */
  private static Stream<String> words(Object claim) {
    if (claim instanceof Collection<?> list) {
      return list.stream().map(String::valueOf);
    }
    return claim instanceof String text ? Stream.of(text.split(" ")) : Stream.empty();
  }

  private static Optional<String> text(JwtClaims claims, String name) {
    return Optional.of(name).map(claims::getClaimValueAsString).filter(text -> !text.isBlank());
  }
}
