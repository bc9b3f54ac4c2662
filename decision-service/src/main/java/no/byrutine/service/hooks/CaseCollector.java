package no.byrutine.service.hooks;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import no.byrutine.engine.definition.HookDefinition.OnFailure;
import no.byrutine.service.hooks.FhirClient.Failure;
import no.byrutine.service.hooks.FhirClient.Outcome;
import no.byrutine.service.hooks.HookRequest.Prefetched;
import no.byrutine.service.hooks.HookRequest.Server;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the case of a call: what is in its context, what was prefetched, what is fetched because
 * it was not, and what all that refers to. A key that came with {@code null} is known to have no
 * data, and is not fetched.
 */
@Singleton
final class CaseCollector {

  private final FhirClient client;
  private final ReferredTo referredTo;
  private final FhirServersConfig config;

  CaseCollector(FhirClient client, ReferredTo referredTo, FhirServersConfig config) {
    this.client = client;
    this.referredTo = referredTo;
    this.config = config;
  }

  /**
   * A case, and what could not be had of it.
   *
   * @param bundle a Bundle of type collection, as JSON
   * @param unavailable the keys that could not be read, and what the service does about each
   */
  record Collected(String bundle, Map<String, Unavailable> unavailable) {

    /** The keys without which there is no answer. */
    List<String> needed() {
      return keys(OnFailure.FAIL);
    }

    /** The keys whose absence is told. */
    List<String> told() {
      return keys(OnFailure.TELL);
    }

    private List<String> keys(OnFailure policy) {
      return unavailable.entrySet().stream()
          .filter(each -> each.getValue().policy() == policy)
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /** Why a key could not be read; empty when nobody tried, because there was no server to ask. */
  record Unavailable(OnFailure policy, Optional<Failure> failure) {}

  Collected collect(CdsService service, HookRequest request) {
    Map<String, String> templates = service.templates();
    Map<String, Future<Outcome>> reads = new LinkedHashMap<>();
    Map<String, Optional<Failure>> failures = new TreeMap<>();
    List<SentResource> resources = new ArrayList<>(request.resources());
    Optional<Server> server = request.server();
    templates.forEach(
        (key, template) -> {
          Optional<Prefetched> sent = Optional.ofNullable(request.prefetch().get(key));
          sent.ifPresent(page -> resources.addAll(page.resources()));
          Optional<String> query = Prefetch.fill(template, request.fields());
          if (sent.filter(page -> !page.failed()).isPresent()) {
            sent.get().next().ifPresent(next -> begin(key, server, next, true, reads, failures));
          } else if (query.isPresent()) {
            begin(key, server, query.get(), false, reads, failures);
          } else {
            failures.put(key, Optional.empty());
          }
        });
    // What a client prefetched under a key of its own is a part of the case all the same.
    request
        .prefetch()
        .forEach(
            (key, sent) -> {
              if (!templates.containsKey(key)) {
                resources.addAll(sent.resources());
              }
            });
    long deadline = System.nanoTime() + config.timeout().toNanos();
    reads.forEach(
        (key, read) -> {
          Outcome outcome = SamePatient.only(FhirClient.await(read, deadline), request);
          resources.addAll(outcome.resources());
          outcome.failure().ifPresent(failure -> failures.put(key, Optional.of(failure)));
        });
    server.ifPresent(
        given -> {
          ReferredTo.Found found =
              referredTo.read(
                  given, readByReference(service, request), resources, request, deadline);
          resources.addAll(found.resources());
          found.failures().forEach((key, failure) -> failures.put(key, Optional.of(failure)));
        });
    Set<String> had =
        resources.stream()
            .map(resource -> Prefetch.key(resource.type()))
            .collect(Collectors.toSet());
    // What nobody tried to read, and came in the context or under another key, is not missing.
    failures.entrySet().removeIf(each -> each.getValue().isEmpty() && had.contains(each.getKey()));
    return new Collected(
        bundle(resources),
        resources.isEmpty() ? nothing(templates.keySet()) : unavailable(service, failures, had));
  }

  /** What the pack reads, apart from the patient, whom the context names. */
  private static Set<String> readByReference(CdsService service, HookRequest request) {
    return service.inputs().resources().stream()
        .filter(type -> !type.equals("Patient"))
        .filter(type -> !knownToBeNothing(request.prefetch().get(Prefetch.key(type))))
        .collect(Collectors.toSet());
  }

  private static boolean knownToBeNothing(@Nullable Prefetched sent) {
    return sent != null && sent.resources().isEmpty() && !sent.failed() && sent.next().isEmpty();
  }

  private void begin(
      String key,
      Optional<Server> server,
      String query,
      boolean page,
      Map<String, Future<Outcome>> reads,
      Map<String, Optional<Failure>> failures) {
    if (server.isEmpty()) {
      // The first page came, and is in the case: that the rest did not must still be told.
      failures.put(key, page ? Optional.of(Failure.NO_SERVER) : Optional.empty());
    } else if (!client.allows(server.get())) {
      failures.put(key, Optional.of(Failure.NOT_ALLOWED));
    } else {
      reads.put(key, page ? client.rest(server.get(), query) : client.read(server.get(), query));
    }
  }

  /** Of a case without anything in it, there is nothing to say. */
  private static Map<String, Unavailable> nothing(Set<String> keys) {
    Map<String, Unavailable> needed = new TreeMap<>();
    keys.forEach(key -> needed.put(key, new Unavailable(OnFailure.FAIL, Optional.empty())));
    return needed;
  }

  /**
   * A read that failed in the middle is told also when some of it came: what is left may matter.
   */
  private static Map<String, Unavailable> unavailable(
      CdsService service, Map<String, Optional<Failure>> failures, Set<String> had) {
    Map<String, Unavailable> unavailable = new TreeMap<>();
    failures.forEach(
        (key, failure) -> {
          OnFailure policy = service.definition().onFailure(Prefetch.resource(key));
          boolean some = policy == OnFailure.FAIL && had.contains(key);
          unavailable.put(key, new Unavailable(some ? OnFailure.TELL : policy, failure));
        });
    return unavailable;
  }

  /** The first of each reference counts: what is in the client now goes before what was stored. */
  private static String bundle(List<SentResource> resources) {
    Map<String, String> byRef = new LinkedHashMap<>();
    for (SentResource resource : resources) {
      byRef.putIfAbsent(resource.ref().orElse("#" + byRef.size()), entry(resource));
    }
    return byRef.values().stream()
        .collect(
            Collectors.joining(
                ",", "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[", "]}"));
  }

  private static String entry(SentResource resource) {
    String name =
        resource.fullUrl().isEmpty() ? "" : "\"fullUrl\":" + quoted(resource.fullUrl()) + ",";
    return "{" + name + "\"resource\":" + resource.json() + "}";
  }

  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }
}
