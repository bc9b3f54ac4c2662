package no.byrutine.service.fhir;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.request.Faults;
import no.byrutine.service.request.StrictJson;

/**
 * FHIR Parameters as they were sent: names, plain values, resources as text, and parts.
 *
 * @param all the parameters that can be read, in their order
 * @param issues what is wrong with the rest
 */
record GivenParameters(List<Given> all, List<Issue> issues) {

  private static final Set<String> MEMBERS = Set.of("resourceType", "id", "meta", "parameter");
  private static final Set<String> OF_ONE = Set.of("name", "value[x]", "resource", "part");

  /**
   * One parameter or part.
   *
   * @param path where it stands
   * @param type {@code resource}, or the name of its value, for example {@code valueDate}; empty
   *     when it has neither
   * @param value the value as text, or the resource as it was written
   */
  record Given(String path, String name, String type, String value, List<Given> parts) {}

  /**
   * Reads the text.
   *
   * @throws BadInput when it is not JSON
   */
  static GivenParameters read(String json) {
    Reading reading = new Reading();
    try (StrictJson in = new StrictJson(json, "Parameters")) {
      if (in.next() != JsonToken.START_OBJECT) {
        throw in.notAnObject();
      }
      reading.members(in);
      in.end();
    }
    return new GivenParameters(reading.all, reading.issues);
  }

  private static final class Reading {

    private final List<Given> all = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    void members(StrictJson in) {
      boolean parameters = false;
      while (in.next() != JsonToken.END_OBJECT) {
        String key = in.name();
        in.next();
        if (key.equals("resourceType")) {
          parameters = text(in).equals("Parameters");
          in.skip();
        } else if (key.equals("parameter")) {
          all.addAll(list(in, "Parameters.parameter"));
        } else {
          if (!MEMBERS.contains(key)) {
            issues.add(Faults.unknownKey(key, "Parameters.", MEMBERS));
          }
          in.skip();
        }
      }
      if (!parameters) {
        // Whatever else is wrong with another resource is not what the sender wants to know.
        issues.clear();
        all.clear();
        issues.add(
            Faults.wrongType(
                "Parameters.resourceType", new Words("FHIR Parameters", "FHIR Parameters")));
      }
    }

    private List<Given> list(StrictJson in, String path) {
      List<Given> found = new ArrayList<>();
      if (in.current() != JsonToken.START_ARRAY) {
        issues.add(Faults.wrongType(path, new Words("en liste", "a list")));
        in.skip();
        return found;
      }
      for (int i = 0; in.next() != JsonToken.END_ARRAY; i++) {
        String place = path + "[" + i + "]";
        if (in.current() == JsonToken.START_OBJECT) {
          found.add(one(in, place));
        } else {
          issues.add(Faults.wrongType(place, new Words("et objekt", "an object")));
          in.skip();
        }
      }
      return found;
    }

    private Given one(StrictJson in, String path) {
      String name = "";
      String type = "";
      String value = "";
      List<Given> parts = List.of();
      while (in.next() != JsonToken.END_OBJECT) {
        String key = in.name();
        in.next();
        if (key.equals("part")) {
          parts = list(in, path + ".part");
        } else if (key.equals("name")) {
          name = plain(in, path + ".name");
        } else if (key.equals("resource") || key.matches("value[A-Z]\\w*")) {
          if (!type.isEmpty()) {
            issues.add(Faults.twice(path));
          }
          type = key;
          value = key.equals("resource") ? resource(in, path) : plain(in, path + "." + key);
        } else {
          issues.add(Faults.unknownKey(key, path + ".", OF_ONE));
          in.skip();
        }
      }
      return new Given(path, name, type, value, parts);
    }

    private String resource(StrictJson in, String path) {
      if (in.current() == JsonToken.START_OBJECT) {
        return in.source();
      }
      issues.add(
          Faults.wrongType(path + ".resource", new Words("en FHIR-ressurs", "a FHIR resource")));
      in.skip();
      return "";
    }

    private String plain(StrictJson in, String path) {
      if (in.current().isScalarValue() && in.current() != JsonToken.VALUE_NULL) {
        return text(in);
      }
      issues.add(Faults.wrongType(path, new Words("en enkel verdi", "a plain value")));
      in.skip();
      return "";
    }

    private static String text(StrictJson in) {
      return in.current().isScalarValue() ? in.string() : "";
    }
  }
}
