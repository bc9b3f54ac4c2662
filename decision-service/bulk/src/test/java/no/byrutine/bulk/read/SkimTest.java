package no.byrutine.bulk.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkimTest {

  @ParameterizedTest
  @CsvSource({
    "Patient/1, Patient/1",
    "https://ehr.example/fhir/Patient/1, Patient/1",
    "Patient/1/_history/3, Patient/1",
  })
  void aSubjectHasOneNameHoweverItIsWritten(String reference, String name) throws UnusableLine {
    assertThat(Skim.of(observation(reference)).subject()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"Patient?identifier=1", "urn:uuid:6513270e-269e-4d37-b2a7-4de452e6b438", "#me"})
  void whatWouldHaveToBeLookedUpIsRefused(String reference) {
    assertThatThrownBy(() -> Skim.of(observation(reference)))
        .isInstanceOfSatisfying(
            UnusableLine.class, e -> assertThat(e.fault()).isEqualTo(LineFault.NOT_A_REFERENCE));
  }

  @Test
  void theSubjectOfWhatIsContainedIsNotTheSubject() throws UnusableLine {
    Skimmed skimmed =
        Skim.of(
            """
            {"resourceType":"Encounter","id":"e","contained":[{"resourceType":"Observation",
            "id":"o","subject":{"reference":"Patient/other"}}],"subject":{"reference":"Patient/1"}}
            """);
    assertThat(skimmed.subject()).isEqualTo("Patient/1");
    assertThat(skimmed.references()).containsExactly("Patient/1", "Patient/other");
  }

  @Test
  void aPlaceIsSharedAndAnObservationIsNot() throws UnusableLine {
    assertThat(Skim.of("{\"resourceType\":\"Location\",\"id\":\"l\"}").isShared()).isTrue();
    assertThatThrownBy(() -> Skim.of("{\"resourceType\":\"Observation\",\"id\":\"o\"}"))
        .isInstanceOf(UnusableLine.class);
  }

  private static String observation(String subject) {
    return "{\"id\":\"o\",\"subject\":{\"reference\":\"%s\"},\"resourceType\":\"Observation\"}"
        .formatted(subject);
  }
}
