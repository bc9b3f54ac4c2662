package no.byrutine.service.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A template becomes a query of what the context says, and of nothing else. */
class PrefetchTest {

  @Test
  void aValueIsEncodedAndNeverBecomesAnotherParameter() {
    assertThat(
            Prefetch.fill(
                "MedicationRequest?patient={{context.patientId}}",
                Map.of("patientId", "p1&_include=$1")))
        .contains("MedicationRequest?patient=p1%26_include%3D%241");
  }

  @Test
  void aUserOfAnotherKindIsNoPractitioner() {
    String template = "Practitioner/{{userPractitionerId}}";
    assertThat(Prefetch.fill(template, Map.of("userId", "Practitioner/kari")))
        .contains("Practitioner/kari");
    assertThat(Prefetch.fill(template, Map.of("userId", "PractitionerRole/kari"))).isEmpty();
    assertThat(Prefetch.fill(template, Map.of())).isEmpty();
  }

  @Test
  void spacesInATokenAreNoPartOfItsName() {
    assertThat(Prefetch.fill("Patient/{{ context.patientId }}", Map.of("patientId", "p1")))
        .contains("Patient/p1");
  }
}
