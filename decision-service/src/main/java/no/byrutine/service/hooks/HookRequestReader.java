package no.byrutine.service.hooks;

import com.fasterxml.jackson.core.JsonToken;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.in.Quoted;
import no.byrutine.service.hooks.HookRequest.Prefetched;
import no.byrutine.service.hooks.HookRequest.Server;
import no.byrutine.service.hooks.HookRequest.Token;
import no.byrutine.service.request.Faults;
import no.byrutine.service.request.StrictJson;

/**
 * Reads the body of a CDS Hooks call. What CDS Hooks demands is demanded here; what it lets a
 * client add is let through, and its name told in the answer.
 */
final class HookRequestReader {

  private static final Words TEXT = new Words("en tekst", "a text");
  private static final Words OBJECT = new Words("et objekt", "an object");

  private final List<Issue> issues = new ArrayList<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> authorization = new LinkedHashMap<>();
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Set<String> given = new LinkedHashSet<>();
  private final List<SentResource> resources = new ArrayList<>();
  private final Map<String, Prefetched> prefetch = new LinkedHashMap<>();
  private final List<String> ignored = new ArrayList<>();
  private boolean contextGiven;

  private HookRequestReader() {}

  /**
   * The call in a body.
   *
   * @throws BadInput with everything that is wrong with it
   */
  static HookRequest read(String json) {
    HookRequestReader reader = new HookRequestReader();
    try (StrictJson in = new StrictJson(json, "")) {
      if (in.next() != JsonToken.START_OBJECT) {
        throw in.notAnObject();
      }
      while (in.next() != JsonToken.END_OBJECT) {
        String name = in.name();
        in.next();
        reader.member(name, in);
      }
      in.end();
    }
    return reader.finished();
  }

  private void member(String name, StrictJson in) {
    switch (name) {
      case "hook", "hookInstance", "fhirServer" -> text(name, in, texts);
      case "fhirAuthorization" -> object(name, in, this::authorization);
      case "context" -> {
        contextGiven = true;
        object(name, in, this::contextField);
      }
      case "prefetch" -> object(name, in, this::prefetched);
      // An extension is between those who have agreed on it, and never stops a call.
      case "extension" -> in.skip();
      default -> {
        ignored.add(Quoted.key(name));
        in.skip();
      }
    }
  }

  private interface Member {
    void read(String name, StrictJson in);
  }

  private void object(String path, StrictJson in, Member member) {
    if (in.current() != JsonToken.START_OBJECT) {
      issues.add(Faults.wrongType(path, OBJECT));
      in.skip();
      return;
    }
    while (in.next() != JsonToken.END_OBJECT) {
      String name = in.name();
      in.next();
      member.read(name, in);
    }
  }

  private void authorization(String name, StrictJson in) {
    if (in.current().isScalarValue()) {
      authorization.put(name, in.string());
    } else {
      in.skip();
    }
  }

  private void contextField(String name, StrictJson in) {
    String path = "context." + Quoted.key(name);
    given.add(name);
    switch (in.current()) {
      case START_OBJECT -> resources.addAll(SentResource.in(in, path).resources());
      case START_ARRAY -> in.skip();
      case VALUE_NULL -> issues.add(empty(path));
      default -> {
        if (in.string().isEmpty()) {
          issues.add(empty(path));
        }
        fields.put(name, in.string());
      }
    }
  }

  private void prefetched(String key, StrictJson in) {
    String path = "prefetch." + Quoted.key(key);
    if (in.current() == JsonToken.VALUE_NULL) {
      prefetch.put(key, Prefetched.NOTHING);
    } else if (in.current() == JsonToken.START_OBJECT) {
      prefetch.put(key, SentResource.in(in, path));
    } else {
      issues.add(Faults.wrongType(path, new Words("en FHIR-ressurs", "a FHIR resource")));
      in.skip();
    }
  }

  private void text(String name, StrictJson in, Map<String, String> into) {
    if (in.current() == JsonToken.VALUE_STRING && !in.string().isEmpty()) {
      into.put(name, in.string());
    } else {
      issues.add(Faults.wrongType(name, TEXT));
      in.skip();
    }
  }

  private HookRequest finished() {
    required("hook", texts.containsKey("hook"));
    required("hookInstance", texts.containsKey("hookInstance"));
    required("context", contextGiven);
    Optional<Server> server = Optional.ofNullable(texts.get("fhirServer")).flatMap(this::server);
    if (!authorization.isEmpty()) {
      required("fhirServer", texts.containsKey("fhirServer"));
      required("fhirAuthorization.access_token", authorization.containsKey("access_token"));
    }
    String hook = texts.getOrDefault("hook", "");
    if (contextGiven) {
      HookContext.demands(hook).forEach(name -> required("context." + name, given.contains(name)));
      issues.addAll(HookContext.faults(hook, fields));
    }
    if (issues.isEmpty()) {
      issues.addAll(SamePatient.others(resources, prefetch, fields.get("patientId")));
    }
    if (!issues.isEmpty()) {
      throw new BadInput(issues);
    }
    return new HookRequest(
        hook, texts.getOrDefault("hookInstance", ""), server, fields, resources, prefetch, ignored);
  }

  private Optional<Server> server(String address) {
    try {
      URI base = new URI(address.replaceAll("/+$", ""));
      if (base.isAbsolute() && base.getHost() != null && base.getScheme().startsWith("http")) {
        return Optional.of(
            new Server(
                base, Optional.ofNullable(authorization.get("access_token")).map(Token::new)));
      }
    } catch (URISyntaxException e) {
      // Told below, as every other address that cannot be called.
    }
    issues.add(
        Faults.wrongType("fhirServer", new Words("en adresse med https", "an https address")));
    return Optional.empty();
  }

  private void required(String path, boolean given) {
    boolean told = issues.stream().anyMatch(issue -> issue.expression().equals(path));
    if (!given && !told) {
      issues.add(
          new Issue(
              "structure",
              path,
              new Words(
                  "«" + path + "» mangler. CDS Hooks krever det i hvert kall.",
                  "'" + path + "' is missing. CDS Hooks demands it in every call.")));
    }
  }

  private static Issue empty(String path) {
    return new Issue(
        "structure",
        path,
        new Words(
            "Dette er tomt. Utelat det som ikke har en verdi.",
            "This is empty. Leave out what has no value."));
  }
}
