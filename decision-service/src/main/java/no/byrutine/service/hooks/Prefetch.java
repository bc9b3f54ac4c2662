package no.byrutine.service.hooks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.byrutine.fhir.Coding;
import no.byrutine.in.Concepts;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;

/**
 * The prefetch templates of a service: one for each resource type that its pack reads and that can
 * be found from the patient or the user. They use only what CDS Hooks recommends of FHIR's search.
 */
final class Prefetch {

  private static final String PATIENT = "{{context.patientId}}";
  private static final String USER = "{{userPractitionerId}}";

  /** Resources that are found by what refers to them, and not from the patient. */
  private static final Set<String> REFERRED_TO =
      Set.of("Organization", "Location", "Medication", "ChargeItemDefinition");

  /** A longer list of codes would not fit in every server's address. */
  private static final int MOST_CODES = 20;

  private static final Pattern TOKEN = Pattern.compile("\\{\\{\\s*([^{}\\s]+)\\s*\\}\\}");

  private Prefetch() {}

  /** The templates, by key. */
  static Map<String, String> templates(Inputs inputs) {
    Map<String, List<Input>> byResource =
        inputs.all().stream()
            .filter(input -> !REFERRED_TO.contains(input.resource()))
            .collect(Collectors.groupingBy(Input::resource, TreeMap::new, Collectors.toList()));
    Map<String, String> templates = new TreeMap<>();
    byResource.forEach(
        (resource, asked) -> templates.put(key(resource), template(resource, asked, inputs)));
    return templates;
  }

  /** The key of a resource type, for example {@code medicationRequest}. */
  static String key(String resource) {
    return resource.isEmpty()
        ? ""
        : resource.substring(0, 1).toLowerCase(Locale.ROOT) + resource.substring(1);
  }

  /** The resource type of a key. */
  static String resource(String key) {
    return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
  }

  private static String template(String resource, List<Input> asked, Inputs inputs) {
    return switch (resource) {
      case "Patient" -> "Patient/" + PATIENT;
      case "Practitioner" -> "Practitioner/" + USER;
      case "PractitionerRole" -> "PractitionerRole?practitioner=" + USER;
      case "AdverseEvent" -> "AdverseEvent?subject=Patient/" + PATIENT;
      case "Observation" -> "Observation?patient=" + PATIENT + codes(asked, inputs.concepts());
      default -> resource + "?patient=" + PATIENT;
    };
  }

  private static String codes(List<Input> asked, Concepts concepts) {
    if (asked.stream().anyMatch(input -> input.concepts().isEmpty())) {
      return "";
    }
    List<Coding> patterns =
        asked.stream()
            .flatMap(input -> input.concepts().stream())
            .flatMap(concept -> concepts.patterns(concept).stream())
            .distinct()
            .toList();
    boolean exact = patterns.stream().noneMatch(code -> code.code().matches(".*(\\*|\\.\\.).*"));
    if (!exact || patterns.isEmpty() || patterns.size() > MOST_CODES) {
      return "";
    }
    return "&code="
        + patterns.stream()
            .map(code -> code.system() + "|" + code.code())
            .collect(Collectors.joining(","));
  }

  /**
   * A template with its tokens filled in, each value encoded; empty when the context lacks one of
   * them.
   */
  static Optional<String> fill(String template, Map<String, String> fields) {
    boolean known =
        TOKEN.matcher(template).results().allMatch(token -> value(token, fields).isPresent());
    if (!known) {
      return Optional.empty();
    }
    // The value is not a replacement pattern: a $ in an id is a $.
    return Optional.of(
        TOKEN
            .matcher(template)
            .replaceAll(token -> Matcher.quoteReplacement(encoded(token, fields))));
  }

  private static String encoded(MatchResult token, Map<String, String> fields) {
    return URLEncoder.encode(value(token, fields).orElse(""), StandardCharsets.UTF_8);
  }

  private static Optional<String> value(MatchResult token, Map<String, String> fields) {
    String name = token.group(1);
    if (name.startsWith("context.")) {
      return Optional.ofNullable(fields.get(name.substring("context.".length())));
    }
    return switch (name) {
      case "userPractitionerId" -> user("Practitioner/", fields);
      case "userPractitionerRoleId" -> user("PractitionerRole/", fields);
      case "userPatientId" -> user("Patient/", fields);
      case "userRelatedPersonId" -> user("RelatedPerson/", fields);
      default -> Optional.empty();
    };
  }

  private static Optional<String> user(String type, Map<String, String> fields) {
    return Optional.ofNullable(fields.get("userId"))
        .filter(user -> user.startsWith(type))
        .map(user -> user.substring(type.length()));
  }
}
