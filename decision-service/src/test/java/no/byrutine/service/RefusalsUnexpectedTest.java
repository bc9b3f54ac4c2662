package no.byrutine.service;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefusalsUnexpectedTest {

  /** A door with a fault in it. */
  @Path("/faults")
  public static class Faulty {

    @GET
    @Operation(hidden = true)
    @Path("bug")
    public String bug() {
      throw new IllegalStateException("Kari Nordmann");
    }

    @GET
    @Operation(hidden = true)
    @Path("memory")
    public String memory() {
      throw new OutOfMemoryError();
    }
  }

  @Test
  void aFaultOfOursHasAnErrorIdAndSaysNothingOfWhatWasSent() {
    given()
        .get("/faults/bug")
        .then()
        .statusCode(500)
        .contentType(startsWith("application/fhir+json"))
        .body("issue[0].code", equalTo("exception"))
        .body("issue[0].details.text", matchesPattern(".*feil-id [0-9a-f-]{36}\\."))
        .body(not(containsString("Kari")));
  }

  @Test
  void whenMemoryRunsOutTheSenderIsAskedToTryAgain() {
    given()
        .get("/faults/memory")
        .then()
        .statusCode(503)
        .body("issue[0].code", equalTo("throttled"));
  }
}
