package no.byrutine.service.access;

import static java.util.Collections.disjoint;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.byrutine.service.access.Signer.Signed;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtConsumer;

/**
 * Who a CDS client is, by the JWT that it signed for this one call: of an issuer on the list, for
 * the address that is called, not expired, and not used before.
 */
final class CdsClientTokens {

  private static final Set<Scope> SCOPES = Set.of(Scope.PACKS_READ, Scope.DECIDE);

  private final String base;
  private final AccessConfig config;
  private final List<Signer> signers;
  private final Replays replays;

  CdsClientTokens(AccessConfig config, List<Signer> signers, Replays replays) {
    this.base = config.base().map(URI::toString).orElse("");
    this.config = config;
    this.signers = signers;
    this.replays = replays;
  }

  /** Holds a client's tokens against its keys and the time. */
  static JwtConsumer consumer(AccessConfig config, AccessConfig.CdsClient client, Keys keys) {
    int leeway = Math.toIntExact(config.leeway().toSeconds());
    Duration life = config.cdsTokens().longestLife();
    return Signer.consumer(client, keys, leeway)
        .setExpectedType(true, "JWT")
        .setRequireIssuedAt()
        .setIssuedAtRestrictions(leeway, Math.toIntExact(life.toSeconds()) + leeway)
        // None at all would be no limit to the library.
        .setMaxFutureValidityInMinutes(Math.max(1, Math.toIntExact(life.toMinutes())))
        .setRequireJwtId()
        // The audience is another for each address: see below.
        .setSkipDefaultAudienceValidation()
        .build();
  }

  /**
   * The client.
   *
   * @param path the address that is called, from the root
   * @throws NotAuthenticated when it is not a registered client's token for this call
   */
  Caller caller(String token, String path) throws NotAuthenticated {
    Signed signed = Signer.verified(token, signers);
    JwtClaims claims = signed.token().getJwtClaims();
    try {
      check(!disjoint(claims.getAudience(), audiences(path)), signed, "for another audience");
      check(hasTenant(signed), signed, "of another tenant");
      replays.use(claims.getIssuer(), claims.getJwtId(), until(claims));
    } catch (MalformedClaimException e) {
      throw new NotAuthenticated(signed.signer() + ": a claim of another type than it must be");
    }
    return new Caller(signed.signer(), scopes(signed));
  }

  private static void check(boolean holds, Signed signed, String reason) throws NotAuthenticated {
    if (!holds) {
      throw new NotAuthenticated(signed.signer() + ": " + reason);
    }
  }

  private Set<String> scopes(Signed signed) {
    return client(signed)
        .flatMap(AccessConfig.CdsClient::packs)
        .map(packs -> Scope.texts(SCOPES, packs))
        .orElseGet(() -> Scope.texts(SCOPES));
  }

  private Optional<AccessConfig.CdsClient> client(Signed signed) {
    return Optional.ofNullable(config.cdsClients().get(signed.signer()));
  }

  private boolean hasTenant(Signed signed) {
    Object tenant = signed.token().getJwtClaims().getClaimValue("tenant");
    return client(signed)
        .flatMap(AccessConfig.CdsClient::tenant)
        .map(demanded -> demanded.equals(tenant))
        .orElse(true);
  }

  /**
   * The specification says the address of the endpoint; clients have been seen to write that of the
   * service for its feedback, and that of discovery for all.
   */
  private Set<String> audiences(String path) {
    return IntStream.rangeClosed(1, path.length())
        .filter(end -> end == path.length() || path.charAt(end) == '/')
        .mapToObj(end -> base + path.substring(0, end))
        .collect(Collectors.toSet());
  }

  private Instant until(JwtClaims claims) throws MalformedClaimException {
    return Instant.ofEpochSecond(claims.getExpirationTime().getValue()).plus(config.leeway());
  }
}
