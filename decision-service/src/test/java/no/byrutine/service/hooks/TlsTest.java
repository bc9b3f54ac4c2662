package no.byrutine.service.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import no.byrutine.service.access.MutualTls;
import no.byrutine.service.access.Token;
import no.byrutine.service.access.Trusted;
import org.junit.jupiter.api.Test;

/** The service speaks TLS alone, and with those whose certificate it trusts. */
@QuarkusTest
@TestProfile(MutualTls.class)
class TlsTest {

  @TestHTTPResource(value = "/cds-services", tls = true)
  URI discovery;

  @TestHTTPResource("/cds-services")
  URI withoutTls;

  @Test
  @Requirement({2, 168})
  void aClientWithACertificateAndATokenIsAnsweredByTls() throws Exception {
    HttpResponse<String> answer = discover(MutualTls.client(true), discovery);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Strict-Transport-Security"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("max-age="));
  }

  @Test
  void aClientWithoutACertificateIsRefusedBeforeItHasSaidAnything() {
    assertThatThrownBy(() -> discover(MutualTls.client(false), discovery))
        .isInstanceOf(IOException.class);
  }

  @Test
  @Requirement({2, 168})
  void withoutTlsNobodyIsAnswered() {
    assertThatThrownBy(() -> discover(HttpClient.newHttpClient(), withoutTls))
        .isInstanceOf(IOException.class);
  }

  private static HttpResponse<String> discover(HttpClient client, URI address)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address)
            .header("Authorization", Token.ofCdsClient(Trusted.BASE + "/cds-services").bearer())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
