package no.byrutine.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Map;
import no.byrutine.client.ApiClient;
import no.byrutine.client.ApiException;
import no.byrutine.client.api.CdsHooksApi;
import no.byrutine.client.api.DecisionsApi;
import no.byrutine.client.api.FhirApi;
import no.byrutine.client.api.PacksApi;
import no.byrutine.client.model.Comparison;
import no.byrutine.client.model.Decision;
import no.byrutine.client.model.Envelope;
import no.byrutine.client.model.EnvelopePair;
import no.byrutine.client.model.PackView;
import no.byrutine.client.model.Value;
import no.byrutine.service.process.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the service says of itself is enough to call it: a client made from its OpenAPI document,
 * with types, against the packaged service. A member that the document does not have is a fault
 * here.
 */
class GeneratedClientIT {

  private static final String PACK = "egenandel";

  private static ServiceProcess service;
  private static ApiClient client;
  private static ObjectMapper mapper;

  @BeforeAll
  static void start() throws Exception {
    service = ServiceProcess.start(Map.of());
    client = new ApiClient();
    client.updateBaseUri(service.base().toString());
    mapper = client.getObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    client.setObjectMapper(mapper);
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  @Test
  void thePacksAndWhatStandsInThemAreRead() throws Exception {
    PacksApi packs = new PacksApi(client);

    assertThat(packs.packs()).extracting(PackView::getId).contains(PACK);
    assertThat(packs.pack(PACK).getTitle().getEn()).contains("payment");
    assertThat(packs.parameters(PACK, null, null)).isNotEmpty();
    assertThat(packs.rules(PACK)).isNotEmpty();
  }

  @Test
  void aCaseIsDecided() throws Exception {
    Decision decision = new DecisionsApi(client).decide(PACK, example());

    assertThat(decision.getOutcome().getCode()).isEqualTo("foreloepig-beregnet");
    assertThat(decision.getValues())
        .filteredOn(value -> value.getName().equals("egenandel-aar"))
        .extracting(GeneratedClientIT::amount)
        .containsExactly(new BigDecimal("272396"));
    assertThat(decision.getFindings()).isNotEmpty();
    assertThat(decision.getTrace().getFired()).isNotEmpty();
  }

  @Test
  void twoDecisionsAreCompared() throws Exception {
    Comparison comparison =
        new DecisionsApi(client)
            .compare(PACK, new EnvelopePair().earlier(example()).later(example()));

    assertThat(comparison.getDifferences()).isEmpty();
    assertThat(comparison.getLater().getOutcome().getDisplay().getNb()).isNotEmpty();
  }

  @Test
  void whatIsMissingComesAsAForm() throws Exception {
    Object form = new DecisionsApi(client).questionnaire(PACK, example(), "nb");

    assertThat(form).extracting("resourceType").isEqualTo("Questionnaire");
  }

  @Test
  void theServicesOfCdsHooksAreFound() throws Exception {
    assertThat(new CdsHooksApi(client).cdsServices()).extracting("services").asList().isNotEmpty();
  }

  @Test
  void theFhirDoorSaysWhatItCan() throws Exception {
    assertThat(new FhirApi(client).capabilities())
        .extracting("resourceType")
        .isEqualTo("CapabilityStatement");
  }

  @Test
  void aRefusalIsAnOperationOutcome() {
    assertThatThrownBy(() -> new DecisionsApi(client).decide("egenandeler", example()))
        .isInstanceOfSatisfying(
            ApiException.class,
            refused -> {
              assertThat(refused.getCode()).isEqualTo(404);
              assertThat(refused.getResponseBody()).contains("OperationOutcome");
            });
  }

  private static BigDecimal amount(Value value) {
    return new BigDecimal(String.valueOf(value.getValue()));
  }

  private static Envelope example() throws Exception {
    return mapper.readValue(service.get("/packs/" + PACK + "/example.json").body(), Envelope.class);
  }
}
