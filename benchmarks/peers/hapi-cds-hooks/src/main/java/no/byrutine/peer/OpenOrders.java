package no.byrutine.peer;

import ca.uhn.fhir.rest.api.server.cdshooks.CdsServiceRequestJson;
import ca.uhn.hapi.fhir.cdshooks.api.CdsService;
import ca.uhn.hapi.fhir.cdshooks.api.CdsServicePrefetch;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceIndicatorEnum;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseCardJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseCardSourceJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseJson;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MedicationRequest;

/** The rule: whoever has ten active orders or more should have them gone through. */
public final class OpenOrders {

  static final String ID = "open-orders";
  private static final long MANY = 10;

  @CdsService(
      value = ID,
      hook = "patient-view",
      title = "Many medicines",
      description = "Tells when a patient has ten active orders or more.",
      prefetch =
          @CdsServicePrefetch(
              value = "medicationRequest",
              query = "MedicationRequest?patient={{context.patientId}}"))
  public CdsServiceResponseJson ask(CdsServiceRequestJson request) {
    Bundle orders = (Bundle) request.getPrefetch("medicationRequest");
    long active =
        orders.getEntry().stream()
            .map(Bundle.BundleEntryComponent::getResource)
            .filter(MedicationRequest.class::isInstance)
            .map(MedicationRequest.class::cast)
            .filter(order -> order.getStatus() == MedicationRequest.MedicationRequestStatus.ACTIVE)
            .count();
    CdsServiceResponseJson response = new CdsServiceResponseJson();
    if (active >= MANY) {
      response.addCard(
          new CdsServiceResponseCardJson()
              .setSummary(active + " active orders: go through them")
              .setIndicator(CdsServiceIndicatorEnum.INFO)
              .setSource(new CdsServiceResponseCardSourceJson().setLabel("Benchmark")));
    }
    return response;
  }
}
