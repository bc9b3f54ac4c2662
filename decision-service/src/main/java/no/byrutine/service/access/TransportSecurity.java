package no.byrutine.service.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Browsers that have been here by TLS are told to come by nothing else for a year (RFC 6797). */
@Singleton
final class TransportSecurity {

  private static final int FIRST = 310;

  void register(@Observes Filters filters) {
    filters.register(TransportSecurity::tell, FIRST);
  }

  private static void tell(RoutingContext call) {
    if (call.request().isSSL()) {
      call.response().putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    call.next();
  }
}
