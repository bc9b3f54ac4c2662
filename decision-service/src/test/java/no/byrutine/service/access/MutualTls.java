package no.byrutine.service.access;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

/** A service that speaks TLS alone, and with those who show a certificate that it trusts. */
public final class MutualTls extends Trusted {

  @Override
  public Map<String, String> getConfigOverrides() {
    Certificates.make();
    Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
    settings.put("quarkus.tls.key-store.p12.path", Certificates.keys("service").toString());
    settings.put("quarkus.tls.key-store.p12.password", Certificates.PASSWORD);
    settings.put("quarkus.tls.trust-store.p12.path", Certificates.trust("client").toString());
    settings.put("quarkus.tls.trust-store.p12.password", Certificates.PASSWORD);
    settings.put("byrutine.access.client-certificates", "required");
    settings.put("quarkus.http.insecure-requests", "disabled");
    return settings;
  }

  /** A client that trusts the service, and shows its own certificate or none. */
  public static HttpClient client(boolean shows) throws GeneralSecurityException, IOException {
    return HttpClient.newBuilder().sslContext(Certificates.client(shows)).build();
  }
}
