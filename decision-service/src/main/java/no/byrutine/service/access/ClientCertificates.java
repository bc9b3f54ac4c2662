package no.byrutine.service.access;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Demands certificates of clients when the operator says so. Quarkus's own setting is fixed when
 * the service is built.
 */
@Singleton
final class ClientCertificates implements HttpServerOptionsCustomizer {

  private final AccessConfig config;

  ClientCertificates(AccessConfig config) {
    this.config = config;
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    options.setClientAuth(config.clientCertificates());
  }
}
