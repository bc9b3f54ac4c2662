package no.byrutine.service.hooks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What docs/cds-hooks.md tells a vendor to try, works. */
@QuarkusTest
@QuarkusTestResource(FhirServerStub.class)
class DocumentedCallTest {

  @Test
  void theOrderThatTheDocumentationSignsIsAnsweredWithCards() throws IOException {
    given()
        .contentType("application/json")
        .body(Files.readAllBytes(Path.of("..", "docs", "hooks", "order-sign.json")))
        .post("/cds-services/legemiddelhaandtering-ordinering")
        .then()
        .statusCode(200)
        .body("cards.source.topic.code", hasItem("legemiddelhaandtering.utdeling.cave-mangler"));
  }
}
