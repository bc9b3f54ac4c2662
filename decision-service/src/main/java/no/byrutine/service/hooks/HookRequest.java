package no.byrutine.service.hooks;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a CDS service, as it was sent.
 *
 * @param hookInstance the client's name of this call
 * @param server where the client's FHIR data are, and the right to read them
 * @param fields the members of the context that are texts, numbers or flags, by name
 * @param resources the resources in the context, in their order
 * @param prefetch the prefetched resources, by key; a key without one is known to have no data
 * @param ignored members that this service does not know, by path
 */
record HookRequest(
    String hook,
    String hookInstance,
    Optional<Server> server,
    Map<String, String> fields,
    List<SentResource> resources,
    Map<String, Prefetched> prefetch,
    List<String> ignored) {

  HookRequest {
    fields = Map.copyOf(fields);
    resources = List.copyOf(resources);
    prefetch = Map.copyOf(prefetch);
    ignored = List.copyOf(ignored);
  }

  /**
   * The client's FHIR server.
   *
   * @param token the access token for this call alone: it is never kept, shared or logged
   */
  record Server(URI base, Optional<Token> token) {}

  /** A secret that does not come out in a log by accident. */
  record Token(String value) {

    @Override
    public String toString() {
      return "(token)";
    }
  }

  /**
   * What came for one key.
   *
   * @param resources empty when there are none, and then nothing is to be fetched
   * @param next the address of the next page, when there are more
   * @param failed whether an OperationOutcome came instead
   */
  record Prefetched(List<SentResource> resources, Optional<String> next, boolean failed) {

    static final Prefetched NOTHING = new Prefetched(List.of(), Optional.empty(), false);

    Prefetched {
      resources = List.copyOf(resources);
    }
  }
}
