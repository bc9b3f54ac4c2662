package no.byrutine.service.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.out.JsonDocument;
import no.byrutine.service.fhir.GivenParameters.Given;
import no.byrutine.service.request.Envelope;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Faults;

/**
 * Reads FHIR Parameters as the envelope that they stand for, which is then read as at every other
 * door. What is not known is refused with its place.
 */
@Singleton
final class ParametersReader {

  private static final Set<String> NAMES = Set.of("bundle", "on", "at", "known", "policy");

  private final EnvelopeReader envelopes;

  ParametersReader(EnvelopeReader envelopes) {
    this.envelopes = envelopes;
  }

  /**
   * The envelope.
   *
   * @param section the part of the pack that the address names
   * @throws BadInput with everything that is wrong with the Parameters
   */
  Envelope read(String json, Optional<String> section) {
    GivenParameters given = GivenParameters.read(json);
    List<Issue> issues = new ArrayList<>(given.issues());
    Map<String, Given> named = named(given.all(), issues);
    Map<String, Map<String, Given>> policy = policy(given.all(), issues);
    if (!issues.isEmpty()) {
      throw new BadInput(issues);
    }
    return envelopes.read(
        JsonDocument.of(
            out -> {
              if (section.isPresent()) {
                out.writeStringField("section", section.get());
              }
              write(out, named, policy);
            }));
  }

  private static void write(
      JsonGenerator out, Map<String, Given> named, Map<String, Map<String, Given>> policy)
      throws IOException {
    for (Map.Entry<String, Given> one : named.entrySet()) {
      out.writeFieldName(one.getKey());
      if (one.getValue().type().equals("resource")) {
        out.writeRawValue(one.getValue().value());
      } else {
        out.writeString(one.getValue().value());
      }
    }
    out.writeObjectFieldStart("policy");
    for (Map.Entry<String, Map<String, Given>> setting : policy.entrySet()) {
      out.writeObjectFieldStart(setting.getKey());
      for (Map.Entry<String, Given> part : setting.getValue().entrySet()) {
        out.writeStringField(part.getKey(), part.getValue().value());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  /** Those that stand once. */
  private static Map<String, Given> named(List<Given> all, List<Issue> issues) {
    Map<String, Given> named = new TreeMap<>();
    for (Given given : all) {
      if (!NAMES.contains(given.name())) {
        issues.add(unknown(given, NAMES));
      } else if (!given.name().equals("policy")) {
        if (named.put(given.name(), given) != null) {
          issues.add(Faults.twice(given.path()));
        }
        typed(given, issues);
      }
    }
    return named;
  }

  private static void typed(Given given, List<Issue> issues) {
    String type =
        switch (given.name()) {
          case "bundle" -> "resource";
          case "at" -> "valueDateTime";
          default -> "valueDate";
        };
    if (!given.type().equals(type) || !given.parts().isEmpty()) {
      issues.add(Faults.wrongType(given.path(), new Words(type, type)));
    }
  }

  private static Map<String, Map<String, Given>> policy(List<Given> all, List<Issue> issues) {
    Map<String, Map<String, Given>> policy = new TreeMap<>();
    for (Given given : all) {
      if (given.name().equals("policy")) {
        Map<String, Given> parts = parts(given, issues);
        Given name = parts.remove("name");
        if (name == null) {
          issues.add(noName(given));
        } else if (policy.put(name.value(), parts) != null) {
          issues.add(Faults.twice(given.path()));
        }
      }
    }
    return policy;
  }

  private static Map<String, Given> parts(Given policy, List<Issue> issues) {
    Map<String, Given> parts = new TreeMap<>();
    if (!policy.type().isEmpty()) {
      issues.add(Faults.wrongType(policy.path(), new Words("part", "part")));
    }
    for (Given part : policy.parts()) {
      if (!part.name().equals("name") && !Faults.SETTING_KEYS.contains(part.name())) {
        issues.add(unknown(part, Faults.SETTING_KEYS));
      } else if (!part.type().startsWith("value")) {
        issues.add(Faults.wrongType(part.path(), new Words("valueString", "valueString")));
      } else if (parts.put(part.name(), part) != null) {
        issues.add(Faults.twice(part.path()));
      }
    }
    return parts;
  }

  private static Issue unknown(Given given, Set<String> known) {
    Issue issue = Faults.unknownKey(given.name(), "", known);
    return new Issue(issue.code(), given.path() + ".name", issue.text());
  }

  private static Issue noName(Given policy) {
    return new Issue(
        "structure",
        policy.path(),
        new Words(
            "Delen «name» mangler. Oppgi hvilket valg eller tall det gjelder.",
            "The part 'name' is missing. Say which choice or number it is."));
  }
}
