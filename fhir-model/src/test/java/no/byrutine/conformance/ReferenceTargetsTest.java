package no.byrutine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom and what the examples refer to; a reference is followed only within a Bundle. */
class ReferenceTargetsTest {

  private static final String PATIENT = "Patient/beboer-fjellrev";
  private static final String MEDICINE = "Medication/morfin-glass";
  private static final String LETTER = "Communication/underretning-eika";

  /** An example with a reference to what it may not refer to. */
  record Misdirected(Resource from, String to, String element) {
    @Override
    public String toString() {
      return from.getId() + " to " + to;
    }
  }

  static Stream<Misdirected> misdirected() {
    return Stream.of(
        misdirected("Flag-hund-i-huset", Flag.class, f -> f.setSubject(to(MEDICINE)), MEDICINE),
        misdirected(
            "Observation-morfin-telling",
            Observation.class,
            o -> o.setSubject(to(PATIENT)),
            PATIENT),
        misdirected(
            "Observation-ledige-plasser",
            Observation.class,
            o -> o.setSubject(to(PATIENT)),
            PATIENT),
        misdirected(
            "Observation-bunn-synlig-lia",
            Observation.class,
            o -> o.setSubject(to(PATIENT)),
            PATIENT),
        misdirected("Task-sak-eika", Task.class, t -> t.setFor(to(PATIENT)), PATIENT),
        misdirected("Task-forhaandsvarsel-eika", Task.class, t -> t.addPartOf(to(LETTER)), LETTER));
  }

  @ParameterizedTest
  @MethodSource("misdirected")
  void a_reference_to_another_kind_of_thing_is_refused(Misdirected wrong) {
    Bundle bundle = bundle(Stream.of(wrong.from(), example(wrong.to().replace('/', '-'))));

    assertThat(OfflineValidator.OURS.errors(bundle))
        .anySatisfy(error -> assertThat(error).contains("entry[0]").contains(wrong.element()));
  }

  @Test
  void every_reference_of_the_examples_leads_to_what_it_may_lead_to() {
    List<String> errors =
        OfflineValidator.OURS.errors(
            bundle(
                FhirPackage.BUILT.examples().stream()
                    .map(Path::toString)
                    .filter(file -> !file.contains("Bundle-"))
                    .map(Path::of)
                    .map(OfflineValidator::parse)));

    assertThat(errors).isEmpty();
  }

  private static <T extends Resource> Misdirected misdirected(
      String example, Class<T> type, Consumer<T> fault, String to) {
    T resource = type.cast(example(example));
    fault.accept(resource);
    return new Misdirected(resource, to, to.substring(0, to.indexOf('/')));
  }

  private static Reference to(String target) {
    return new Reference(target);
  }

  private static Resource example(String name) {
    return OfflineValidator.parse(FhirPackage.BUILT.example(name));
  }

  private static Bundle bundle(Stream<Resource> resources) {
    Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
    resources.forEach(
        resource ->
            bundle
                .addEntry()
                .setFullUrl(
                    "https://example.org/fhir/"
                        + resource.fhirType()
                        + "/"
                        + resource.getIdElement().getIdPart())
                .setResource(resource));
    return bundle;
  }
}
