package no.byrutine.service.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.ClientAuth;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is trusted. See docs/security.md. */
@ConfigMapping(prefix = "byrutine.access")
interface AccessConfig {

  @WithDefault("required")
  Mode mode();

  /** The address that callers know the service by, without a slash at its end. */
  Optional<URI> base();

  /** How far another clock may be from ours. */
  @WithDefault("30S")
  Duration leeway();

  /** Whether anybody may read the pages of the packs and their rules, which hold no case. */
  @WithDefault("false")
  boolean openPages();

  /** Whether those who come by TLS must show a certificate that the trust store has. */
  @WithDefault("none")
  ClientAuth clientCertificates();

  /** The systems that may call the CDS services, by the names that they have here. */
  Map<String, CdsClient> cdsClients();

  /** Those who issue access tokens, by the names that they have here. */
  Map<String, Issuer> issuers();

  /** Where a client gets its access token; told in {@code smart-configuration}. */
  Optional<URI> tokenEndpoint();

  Tokens cdsTokens();

  Jwks jwks();

  /** Somebody whose signature counts. */
  interface KeyOwner {

    /** The {@code iss} of its tokens. */
    String issuer();

    /** The address of its keys: a JWK Set. Either this or {@code keys}. */
    Optional<URI> jwks();

    /** A file with its keys: a JWK Set. */
    Optional<Path> keys();
  }

  /** A system that calls the CDS services. */
  interface CdsClient extends KeyOwner {

    /** The {@code tenant} that its tokens must have, if any. */
    Optional<String> tenant();

    /** The packs whose services it may call; all when nothing is said. */
    Optional<Set<String>> packs();
  }

  /** An authorization server. */
  interface Issuer extends KeyOwner {

    /** The {@code aud} that its tokens must have. */
    String audience();

    /** What it writes before our scopes, such as {@code oslo:}. */
    Optional<String> scopePrefix();
  }

  /** What a CDS client's tokens may be. */
  interface Tokens {

    /** How long they may live, both from when they were issued and from now. */
    @WithDefault("5M")
    Duration longestLife();

    /** How many are remembered at once, so that none is used twice. */
    @WithDefault("100000")
    int mostRemembered();
  }

  /** How keys are fetched. */
  interface Jwks {

    /** How long they are used before they are fetched again. */
    @WithDefault("15M")
    Duration kept();

    /** How long it takes at least before an address is asked again. */
    @WithDefault("1M")
    Duration pause();

    @WithDefault("3S")
    Duration timeout();

    @WithDefault("262144")
    int mostBytes();
  }
}
