package no.byrutine.service.hooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Discovery, held against what CDS Hooks demands of its form. */
@QuarkusTest
@QuarkusTestResource(FhirServerStub.class)
class DiscoveryFormTest {

  private static final Pattern TOKEN = Pattern.compile("\\{\\{(.*?)}}");
  private static final Set<String> USERS =
      Set.of(
          "userPractitionerId", "userPractitionerRoleId", "userPatientId", "userRelatedPersonId");

  @Test
  @Requirement({1, 3, 4, 5, 6, 13})
  void discoveryIsAnObjectWithAnArrayOfServicesAndNothingEmpty() {
    given().get("/cds-services").then().statusCode(200).contentType("application/json");
    JsonNode discovery = Answers.discovery();
    assertThat(discovery.get("services").isArray()).isTrue();
    List<String> empty = new ArrayList<>();
    Answers.walk("", discovery, empty::add);
    assertThat(empty).isEmpty();
  }

  @Test
  @Requirement({7, 8, 9, 10})
  void everyServiceSaysItsHookTitleDescriptionAndId() {
    for (JsonNode service : services()) {
      for (String name : List.of("hook", "title", "description", "id")) {
        assertThat(service.path(name).isTextual()).as(name + " of " + service).isTrue();
      }
    }
  }

  @Test
  @Requirement(16)
  void everyServiceIsCalledAtTheAddressOfItsId() {
    for (JsonNode service : services()) {
      given()
          .contentType("application/json")
          .body("{}")
          .post("/cds-services/" + service.get("id").asText())
          .then()
          .statusCode(not(404));
    }
  }

  @Test
  @Requirement({29, 36})
  void everyTemplateIsAKeyAndAQueryInText() {
    for (JsonNode service : services()) {
      assertThat(service.get("prefetch").isObject()).isTrue();
      service.get("prefetch").forEach(template -> assertThat(template.isTextual()).isTrue());
    }
  }

  @Test
  @Requirement({55, 56, 57, 59})
  void everyTokenIsAFieldThatTheHookDemandsOrAUser() {
    for (JsonNode service : services()) {
      List<String> demanded = HookContext.demands(service.get("hook").asText());
      for (String query : templates(service)) {
        assertThat(query.replaceAll(TOKEN.pattern(), "")).doesNotContain("{", "}");
        for (String token : TOKEN.matcher(query).results().map(match -> match.group(1)).toList()) {
          boolean field =
              token.startsWith("context.")
                  && demanded.contains(token.substring("context.".length()));
          assertThat(field || USERS.contains(token)).as(token).isTrue();
        }
      }
    }
  }

  @Test
  @Requirement(58)
  void everyTemplateIsAReadOrASearchByReferenceAndCode() {
    String token = "\\{\\{[A-Za-z.]+}}";
    Pattern read = Pattern.compile("[A-Z][A-Za-z]+/" + token);
    Pattern search =
        Pattern.compile(
            "[A-Z][A-Za-z]+\\?(patient|subject|practitioner)=(Patient/)?"
                + token
                + "(&code=[^&|]+\\|[^&]+)?");
    for (JsonNode service : services()) {
      assertThat(templates(service))
          .allMatch(query -> read.matcher(query).matches() || search.matcher(query).matches());
    }
  }

  @Test
  @Requirement(1065)
  void aHookOfOurOwnHasAReversedDomainAsItsName() {
    Set<String> standard =
        Set.of(
            "patient-view",
            "order-select",
            "order-sign",
            "encounter-start",
            "encounter-discharge",
            "appointment-book",
            "order-dispatch");
    assertThat(services())
        .extracting(service -> service.get("hook").asText())
        .allMatch(hook -> standard.contains(hook) || hook.startsWith("no.byrutine."));
  }

  private static List<JsonNode> services() {
    List<JsonNode> services = Answers.each(Answers.discovery().get("services"));
    assertThat(services).isNotEmpty();
    return services;
  }

  private static List<String> templates(JsonNode service) {
    return Answers.each(service.get("prefetch")).stream().map(JsonNode::asText).toList();
  }
}
