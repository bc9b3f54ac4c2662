package no.byrutine.service.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** A service that asks who calls, and trusts one CDS client and one authorization server. */
public class Trusted implements QuarkusTestProfile {

  public static final String BASE = "https://byrutine.example.org";
  public static final String JOURNAL = "https://journal.example.org";
  static final String AUTHORIZATION_SERVER = "https://autorisasjon.example.org";
  public static final String SITE = "https://app.example.org";

  static final PublicJsonWebKey EC =
      key("ec", AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384);
  public static final PublicJsonWebKey RSA = key("rsa", AlgorithmIdentifiers.RSA_USING_SHA384);

  /** In nobody's set of keys, under a name that is. */
  public static final PublicJsonWebKey STRANGER =
      key("ec", AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384);

  @Override
  public Map<String, String> getConfigOverrides() {
    return settings();
  }

  /** What the operator writes. */
  public static Map<String, String> settings() {
    String keys = file("trusted.jwks.json", Token.jwks(EC, RSA)).toString();
    Map<String, String> settings = new HashMap<>();
    settings.put("byrutine.access.mode", "required");
    settings.put("byrutine.access.base", BASE);
    settings.put("byrutine.access.cds-clients.journal.issuer", JOURNAL);
    settings.put("byrutine.access.cds-clients.journal.keys", keys);
    settings.put("byrutine.access.cds-clients.kommune.issuer", JOURNAL + "/kommune");
    settings.put("byrutine.access.cds-clients.kommune.keys", keys);
    settings.put("byrutine.access.cds-clients.kommune.tenant", "oslo");
    settings.put("byrutine.access.cds-clients.boligkontor.issuer", JOURNAL + "/boligkontor");
    settings.put("byrutine.access.cds-clients.boligkontor.keys", keys);
    settings.put("byrutine.access.cds-clients.boligkontor.packs", "egenandel");
    settings.put("byrutine.access.issuers.autorisasjon.issuer", AUTHORIZATION_SERVER);
    settings.put("byrutine.access.issuers.autorisasjon.audience", BASE);
    settings.put("byrutine.access.issuers.autorisasjon.keys", keys);
    settings.put("byrutine.access.issuers.nasjonal.issuer", AUTHORIZATION_SERVER + "/nasjonal");
    settings.put("byrutine.access.issuers.nasjonal.audience", BASE);
    settings.put("byrutine.access.issuers.nasjonal.keys", keys);
    settings.put("byrutine.access.issuers.nasjonal.scope-prefix", "oslo:");
    settings.put("byrutine.access.token-endpoint", AUTHORIZATION_SERVER + "/token");
    settings.put("quarkus.http.cors.origins", SITE);
    return settings;
  }

  static Path file(String name, String content) {
    try {
      return Files.writeString(Path.of("target", name).toAbsolutePath(), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A key pair of the kind that the algorithm needs. */
  static PublicJsonWebKey key(String id, String algorithm) {
    try {
      PublicJsonWebKey key =
          algorithm.startsWith("ES")
              ? EcJwkGenerator.generateJwk(EllipticCurves.P384)
              : RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(id);
      key.setAlgorithm(algorithm);
      return key;
    } catch (JoseException e) {
      throw new AssertionError(e);
    }
  }
}
