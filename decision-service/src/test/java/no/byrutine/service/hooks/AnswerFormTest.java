package no.byrutine.service.hooks;

import static no.byrutine.service.hooks.CdsServicesTest.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.service.hooks.HookRequest.Server;
import no.byrutine.service.hooks.HookRequest.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers with cards of every kind, held against what CDS Hooks demands of their form. */
@QuarkusTest
@QuarkusTestResource(FhirServerStub.class)
class AnswerFormTest {

  @BeforeEach
  void theServerBehaves() {
    FhirServerStub.reset();
  }

  @Test
  @Requirement({1, 74})
  void anAnswerIsJsonWithAnArrayOfCards() {
    call(HandOutCall.prefetched()).statusCode(200).contentType("application/json");
    assertThat(Answers.all()).allMatch(answer -> answer.get("cards").isArray());
  }

  @Test
  @Requirement(3)
  void nothingInAnAnswerIsEmptyButItsCards() {
    List<String> empty = new ArrayList<>();
    Answers.all().forEach(answer -> Answers.walk("", answer, empty::add));
    empty.remove(".cards");
    assertThat(empty).isEmpty();
  }

  @Test
  @Requirement(34)
  void theSameIsFoundInWhatWasPrefetchedAndInWhatIsRead() {
    List<String> prefetched =
        call(HandOutCall.prefetched()).extract().jsonPath().getList("cards.source.topic.code");
    List<String> read =
        call(HandOutCall.bare().from(FhirServerStub.base()))
            .extract()
            .jsonPath()
            .getList("cards.source.topic.code");
    assertThat(read).isEqualTo(prefetched);
  }

  @Test
  @Requirement({75, 1038})
  void nothingIsSentThatNobodyAgreedOn() {
    assertThat(Answers.all()).noneMatch(answer -> answer.has("systemActions"));
    assertThat(Answers.at(Answers.cards(), "suggestions"))
        .noneMatch(suggestion -> suggestion.has("actionSelectionBehavior"));
  }

  @Test
  @Requirement(80)
  void noTwoCardsOfAnAnswerHaveTheSameUuid() {
    for (JsonNode answer : Answers.all()) {
      assertThat(Answers.each(answer.get("cards")))
          .extracting(card -> card.get("uuid").asText())
          .doesNotHaveDuplicates()
          .allMatch(uuid -> uuid.matches("[0-9a-f-]{36}"));
    }
  }

  @Test
  @Requirement({83, 85, 87, 88, 90})
  void everyCardHasASummaryAnIndicatorAndASource() {
    assertThat(Answers.cards())
        .isNotEmpty()
        .allSatisfy(
            card -> {
              assertThat(card.get("summary").isTextual()).isTrue();
              assertThat(card.get("summary").asText()).hasSizeBetween(1, 139);
              assertThat(card.get("detail").isTextual()).isTrue();
              assertThat(card.get("indicator").asText()).isIn("info", "warning", "critical");
              assertThat(card.get("source").isObject()).isTrue();
            });
  }

  @Test
  @Requirement({105, 107, 109, 111, 115, 220})
  void aSourceIsTheRoutineAndLeadsToTheLawAndNotIntoTheCase() {
    List<JsonNode> sources = Answers.at(Answers.cards(), "source");
    assertThat(sources)
        .allSatisfy(
            source -> {
              assertThat(source.get("label").isTextual()).isTrue();
              assertThat(source.has("icon")).isFalse();
              if (source.has("topic")) {
                coding(source.get("topic"));
              }
              if (source.has("url")) {
                assertThat(URI.create(source.get("url").asText()).isAbsolute()).isTrue();
                assertThat(source.get("url").asText()).doesNotContain(HandOutCall.PATIENT);
              }
            });
    assertThat(sources).anyMatch(source -> source.has("url"));
    assertThat(sources).anyMatch(source -> source.has("topic"));
  }

  @Test
  @Requirement({92, 93, 95, 96, 117, 119, 121, 124, 125})
  void aSuggestionIsAButtonWithOneAction() {
    List<JsonNode> with = Answers.cards().stream().filter(card -> card.has("suggestions")).toList();
    assertThat(with)
        .isNotEmpty()
        .allMatch(card -> card.get("suggestions").isArray())
        .allMatch(card -> card.get("selectionBehavior").isTextual())
        .allMatch(
            card -> List.of("any", "at-most-one").contains(card.get("selectionBehavior").asText()));
    assertThat(Answers.at(with, "suggestions"))
        .allSatisfy(
            suggestion -> {
              assertThat(suggestion.get("label").isTextual()).isTrue();
              assertThat(suggestion.get("uuid").isTextual()).isTrue();
              assertThat(suggestion.has("isRecommended")).isFalse();
              assertThat(suggestion.get("actions").isArray()).isTrue();
              // All of the actions are one action, so that nobody can choose a part of them.
              assertThat(suggestion.get("actions")).hasSize(1);
            });
  }

  @Test
  @Requirement({127, 128, 130, 131, 132, 133, 134, 135})
  void anActionCreatesANewResourceAndDoesNothingElse() {
    List<JsonNode> actions = Answers.at(Answers.at(Answers.cards(), "suggestions"), "actions");
    assertThat(actions)
        .isNotEmpty()
        .allSatisfy(
            action -> {
              assertThat(action.get("type").asText()).isEqualTo("create");
              assertThat(action.get("description").isTextual()).isTrue();
              assertThat(action.get("resource").get("resourceType").isTextual()).isTrue();
              assertThat(action.get("resource").has("id")).isFalse();
              assertThat(action.has("resourceId")).isFalse();
            });
  }

  @Test
  @Requirement({98, 100, 136, 216, 217, 218, 219})
  void anOverrideReasonIsACodingInWords() {
    List<JsonNode> with =
        Answers.cards().stream().filter(card -> card.has("overrideReasons")).toList();
    assertThat(with).isNotEmpty().allMatch(card -> card.get("overrideReasons").isArray());
    assertThat(Answers.at(with, "overrideReasons"))
        .allSatisfy(
            reason -> {
              coding(reason);
              assertThat(reason.get("display").isTextual()).isTrue();
            });
  }

  @Test
  @Requirement({103, 138, 139, 141, 142, 144, 146, 147})
  void aLinkIsAWholeAddressWithoutContextForAnApp() {
    List<JsonNode> links = Answers.at(Answers.cards(), "links");
    assertThat(links)
        .isNotEmpty()
        .allSatisfy(
            link -> {
              assertThat(link.get("label").isTextual()).isTrue();
              assertThat(URI.create(link.get("url").asText()).isAbsolute()).isTrue();
              assertThat(link.get("type").asText()).isEqualTo("absolute");
              assertThat(link.has("appContext")).isFalse();
            });
  }

  @Test
  @Requirement({214, 215})
  void theExtensionIsAnObjectUnderAReversedDomain() {
    assertThat(Answers.at(Answers.all(), "extension"))
        .allSatisfy(
            extension -> {
              assertThat(extension.isObject()).isTrue();
              assertThat(extension.fieldNames())
                  .toIterable()
                  .allMatch(name -> name.startsWith("no.byrutine."));
            });
  }

  @Test
  @Requirement(1013)
  void theTokenOfTheCallComesOutNowhere() {
    String answer =
        call(HandOutCall.bare().from(FhirServerStub.base())).extract().asString()
            + call(HandOutCall.bare().from("https://not.listed.example.org/fhir"))
                .extract()
                .asString();
    assertThat(answer).doesNotContain(FhirServerStub.TOKEN);
    Server server =
        new Server(
            URI.create(FhirServerStub.base()),
            java.util.Optional.of(new Token(FhirServerStub.TOKEN)));
    assertThat(server.toString()).doesNotContain(FhirServerStub.TOKEN);
  }

  @Test
  @Requirement(1012)
  void anAuthorizationWithoutATokenIsRefused() {
    HandOutCall call = HandOutCall.bare().from(FhirServerStub.base());
    call.node().withObject("/fhirAuthorization").remove("access_token");
    CdsServicesTest.refused(call, 400, "fhirAuthorization.access_token");
  }

  @Test
  @Requirement(1019)
  void aPrefetchedValueIsAResourceOrASearchWithOrWithoutMatches() {
    HandOutCall call = HandOutCall.prefetched();
    JsonNode order = call.prefetch().at("/medicationRequest/entry/0/resource");
    call.prefetch().set("medicationRequest", order);
    call.prefetch().putObject("carePlan").put("resourceType", "Bundle").put("type", "searchset");
    call(call)
        .statusCode(200)
        .body("cards.source.topic.code", hasItem("legemiddelhaandtering.utdeling.for-tidlig"));
  }

  private static void coding(JsonNode coding) {
    assertThat(coding.get("code").isTextual()).isTrue();
    assertThat(coding.get("system").isTextual()).isTrue();
    assertThat(coding.get("display").isTextual()).isTrue();
  }
}
