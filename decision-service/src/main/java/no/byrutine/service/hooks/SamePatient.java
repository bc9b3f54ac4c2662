package no.byrutine.service.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.decision.Words;
import no.byrutine.in.Issue;
import no.byrutine.service.hooks.FhirClient.Failure;
import no.byrutine.service.hooks.FhirClient.Outcome;
import no.byrutine.service.hooks.HookRequest.Prefetched;
import org.jspecify.annotations.Nullable;

/**
 * A call is about one patient. What is about another is refused and never decided on: the client
 * may have changed patient between the context and the prefetch.
 */
final class SamePatient {

  private static final Pattern PATIENT =
      Pattern.compile("(?:.*/)?Patient/([^/]+)(?:/_history/[^/]+)?");

  private SamePatient() {}

  /** What in the call is about another patient than its context. */
  static List<Issue> others(
      List<SentResource> resources, Map<String, Prefetched> prefetch, @Nullable String patient) {
    List<Issue> others = new ArrayList<>();
    if (patient != null) {
      resources.forEach(sent -> other(sent, patient).ifPresent(others::add));
      prefetch.values().stream()
          .flatMap(page -> page.resources().stream())
          .forEach(sent -> other(sent, patient).ifPresent(others::add));
    }
    return others;
  }

  /** What was read, unless it is about another patient: then the server has not answered. */
  static Outcome only(Outcome read, HookRequest request) {
    String patient = request.fields().get("patientId");
    boolean other =
        patient != null
            && read.resources().stream().anyMatch(sent -> otherElement(sent, patient).isPresent());
    return other ? Outcome.failed(Failure.OTHER_PATIENT) : read;
  }

  private static Optional<Issue> other(SentResource sent, String patient) {
    return otherElement(sent, patient)
        .map(
            element ->
                new Issue(
                    "conflict",
                    sent.place() + "." + element,
                    new Words(
                        "Dette gjelder en annen pasient enn «context.patientId». Send bare"
                            + " opplysninger om den ene.",
                        "This is about another patient than 'context.patientId'. Send data about"
                            + " the one only.")));
  }

  private static Optional<String> otherElement(SentResource resource, String patient) {
    if (resource.type().equals("Patient")) {
      boolean other = !resource.id().isEmpty() && !resource.id().equals(patient);
      return other ? Optional.of("id") : Optional.empty();
    }
    return resource.about().entrySet().stream()
        .filter(about -> patientOf(about.getValue()).filter(id -> !id.equals(patient)).isPresent())
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /** The patient that a reference names; empty when it names something else. */
  private static Optional<String> patientOf(String reference) {
    Matcher patient = PATIENT.matcher(reference);
    return patient.matches() ? Optional.of(patient.group(1)) : Optional.empty();
  }
}
