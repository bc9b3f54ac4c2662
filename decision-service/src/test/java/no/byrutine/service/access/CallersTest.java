package no.byrutine.service.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallersTest {

  /** A door that says who it thinks is there. */
  @Path("/fhir/who")
  public static class Who {

    @Inject Callers callers;

    @GET
    @Operation(hidden = true)
    public String who() {
      Caller caller = callers.caller();
      return caller.name() + " " + caller.may(Scope.PACKS_READ, Optional.empty());
    }
  }

  @Inject Callers callers;

  @Test
  void inDevelopmentModeThisMachineMayDoEverything() {
    given().get("/fhir/who").then().body(equalTo("this-machine true"));
  }

  @Test
  void theServiceItselfIsNobody() {
    assertThat(callers.caller()).isEqualTo(new Caller("nobody", java.util.Set.of()));
  }
}
