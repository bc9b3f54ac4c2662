package no.byrutine.service.hooks;

import com.fasterxml.jackson.core.JsonToken;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.byrutine.service.hooks.FhirClient.Failure;
import no.byrutine.service.hooks.FhirClient.Outcome;
import no.byrutine.service.hooks.HookRequest.Server;
import no.byrutine.service.request.StrictJson;

/**
 * Reads what the case refers to and does not have, such as the place of a task: no template finds
 * it from the patient. In two rounds, since a place refers to its unit; and no more than {@link
 * #MOST}, since a case that refers to more is not about one patient.
 */
@Singleton
final class ReferredTo {

  /** How many resources are read by reference for one call. */
  static final int MOST = 50;

  private static final int ROUNDS = 2;
  private static final Pattern REF =
      Pattern.compile("([A-Z][A-Za-z]+)/[A-Za-z0-9.-]{1,64}(?=$|/_history/)");

  private final FhirClient client;

  ReferredTo(FhirClient client) {
    this.client = client;
  }

  /** What was read, and by key what could not be. */
  record Found(List<SentResource> resources, Map<String, Failure> failures) {}

  /**
   * Reads what the resources refer to.
   *
   * @param types the resource types to read
   * @param request whose user and patient they are
   * @param deadline by {@link System#nanoTime()}
   */
  Found read(
      Server server,
      Set<String> types,
      List<SentResource> had,
      HookRequest request,
      long deadline) {
    Map<String, Failure> failures = new TreeMap<>();
    List<SentResource> found = new ArrayList<>();
    Set<String> known =
        had.stream()
            .flatMap(sent -> sent.ref().stream())
            .collect(Collectors.toCollection(HashSet::new));
    List<SentResource> latest = had;
    Set<String> wanted = new LinkedHashSet<>();
    // The user may be a role, from which the person is found.
    Optional.ofNullable(request.fields().get("userId")).ifPresent(wanted::add);
    int room = MOST;
    for (int round = 0; round < ROUNDS && !latest.isEmpty(); round++) {
      for (SentResource sent : latest) {
        wanted.addAll(references(sent, server));
      }
      wanted.removeIf(ref -> !types.contains(type(ref)) || !known.add(ref));
      List<String> now = wanted.stream().limit(room).toList();
      wanted.stream()
          .skip(room)
          .forEach(ref -> failures.put(Prefetch.key(type(ref)), Failure.TOO_MANY_REFERENCES));
      room -= now.size();
      latest = round(server, now, request, failures, deadline);
      found.addAll(latest);
      wanted.clear();
    }
    return new Found(found, failures);
  }

  private List<SentResource> round(
      Server server,
      List<String> refs,
      HookRequest request,
      Map<String, Failure> failures,
      long deadline) {
    if (!refs.isEmpty() && !client.allows(server)) {
      refs.forEach(ref -> failures.put(Prefetch.key(type(ref)), Failure.NOT_ALLOWED));
      return List.of();
    }
    Map<String, Future<Outcome>> reads = new LinkedHashMap<>();
    refs.forEach(ref -> reads.put(ref, client.read(server, ref)));
    List<SentResource> read = new ArrayList<>();
    reads.forEach(
        (ref, pending) -> {
          Outcome outcome = SamePatient.only(FhirClient.await(pending, deadline), request);
          read.addAll(outcome.resources());
          outcome.failure().ifPresent(why -> failures.put(Prefetch.key(type(ref)), why));
        });
    return read;
  }

  private static String type(String ref) {
    return ref.substring(0, ref.indexOf('/'));
  }

  /** The names of the resources that this one refers to and the server may have. */
  private static Set<String> references(SentResource resource, Server server) {
    Set<String> references = new LinkedHashSet<>();
    try (StrictJson in = new StrictJson(resource.json(), "")) {
      int open = 0;
      do {
        JsonToken token = in.next();
        open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.VALUE_STRING && in.name().equals("reference")) {
          named(in.string(), server).ifPresent(references::add);
        }
      } while (open > 0);
    }
    return references;
  }

  private static Optional<String> named(String reference, Server server) {
    String base = server.base() + "/";
    Matcher ref =
        REF.matcher(reference.startsWith(base) ? reference.substring(base.length()) : reference);
    return ref.lookingAt() ? Optional.of(ref.group()) : Optional.empty();
  }
}
