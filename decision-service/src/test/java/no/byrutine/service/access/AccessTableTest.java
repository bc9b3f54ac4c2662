package no.byrutine.service.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.byrutine.service.access.Need.CdsClient;
import no.byrutine.service.access.Need.Granted;
import no.byrutine.service.access.Need.Nothing;
import no.byrutine.service.access.Need.ScopeUnlessOpened;
import no.byrutine.service.access.Need.Unlisted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccessTableTest {

  @Test
  void everyDoorThatIsDescribedIsInTheTable() {
    Map<String, Map<String, Object>> paths =
        given().queryParam("format", "json").get("/q/openapi").jsonPath().getMap("paths");
    List<String> unlisted = new ArrayList<>();
    paths.forEach(
        (path, methods) ->
            methods.keySet().stream()
                .filter(method -> need(method.toUpperCase(Locale.ROOT), path) instanceof Unlisted)
                .forEach(method -> unlisted.add(method + " " + path)));
    assertThat(paths).hasSizeGreaterThan(15);
    assertThat(unlisted).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/decisions/egenandel, system/Decision.c",
    "POST, /api/decisions/egenandel/batch/, system/Decision.c",
    "POST, /fhir/PlanDefinition/egenandel/$decide, system/Decision.c",
    "POST, /packs/egenandel/letter, system/Decision.c",
    "GET, /fhir/PlanDefinition, system/Pack.rs",
    "HEAD, /api/packs, system/Pack.rs",
    "GET, /api/log, system/DecisionLog.rs",
    "GET, /api/log/7, system/DecisionLog.rs",
    "GET, /api/log/7/replay, system/Replay.c",
    "GET, /api/log/7/replay/, system/Replay.c",
    "POST, /api/log/search, system/DecisionLog.rs",
    "POST, /api/log/deletion, system/DecisionLog.d",
    "GET, /log, system/DecisionLog.rs",
    "POST, /log/, system/DecisionLog.rs",
    "GET, /log/7, system/DecisionLog.rs",
    "GET, /log/7/replay, system/Replay.c",
    "GET, /q/metrics, system/Metrics.r"
  })
  void theFirstRowThatFitsSaysWhichScopeIsNeeded(String method, String path, String scope) {
    assertThat(need(method, path))
        .isInstanceOfSatisfying(
            Granted.class, granted -> assertThat(granted.scope().text()).isEqualTo(scope));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /fhir/metadata;x=y",
    "GET, /api/log/7/replay;x=y",
    "POST, /q/openapi",
    "GET, /q/openapiX",
    "GET, /a/byrutine.css",
    "GET, /q/dev-ui",
    "PUT, /api/log/7",
    "GET, /fhirX"
  })
  void whatNoRowNamesIsClosed(String method, String path) {
    assertThat(need(method, path)).isInstanceOf(Unlisted.class);
  }

  @Test
  void theOperatorMayOpenThePagesAndNothingElse() {
    assertThat(AccessTable.of("GET", "/packs/egenandel/rules").needed(true))
        .isEqualTo(new Nothing());
    assertThat(AccessTable.of("GET", "/packs/egenandel/rules").needed(false))
        .isEqualTo(new Granted(Scope.PACKS_READ));
    assertThat(AccessTable.of("GET", "/api/packs").needed(true))
        .isEqualTo(new Granted(Scope.PACKS_READ));
    assertThat(AccessTable.of("POST", "/packs/egenandel/letter").needed(true))
        .isEqualTo(new Granted(Scope.DECIDE));
  }

  @Test
  void theDocumentationHasTheTable() throws IOException {
    String docs = Files.readString(Path.of("..", "docs", "security.md"));
    assertThat(docs)
        .contains(
            AccessTable.ROWS.stream()
                .map(row -> "| " + row.method() + " | `" + row.path() + "` | " + words(row.need()))
                .toList());
  }

  private static String words(Need need) {
    if (need instanceof CdsClient) {
      return "a CDS client's JWT |";
    } else if (need instanceof Granted granted) {
      return "`" + granted.scope().text() + "` |";
    } else if (need instanceof ScopeUnlessOpened page) {
      return "`" + page.scope().text() + "`, or nothing with `byrutine.access.open-pages` |";
    }
    return "nothing |";
  }

  private static Need need(String method, String path) {
    return AccessTable.of(method, path).need();
  }
}
