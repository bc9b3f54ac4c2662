package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.byrutine.service.access.Certificates;
import org.junit.jupiter.api.Test;

/** The line that says where the service is tells the truth, wherever that is. */
class ReadyLineIT {

  @Test
  void aPortThatIsLeftToTheMachineIsNamed() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(Map.of("quarkus.http.port", "0"))) {
      assertThat(service.base().getPort()).isPositive();
      assertThat(service.get("/api/packs").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whereItListensByTlsAloneTheLineSaysSo() throws Exception {
    Certificates.make();
    try (ServiceProcess service =
        ServiceProcess.start(
            Map.of(
                "quarkus.http.insecure-requests",
                "disabled",
                "quarkus.http.ssl-port",
                "0",
                "quarkus.tls.key-store.p12.path",
                Certificates.keys("service").toString(),
                "quarkus.tls.key-store.p12.password",
                Certificates.PASSWORD))) {
      assertThat(service.base()).hasScheme("https");
      assertThat(service.base().getPort()).isPositive();
    }
  }
}
