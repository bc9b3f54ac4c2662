package no.byrutine.service.faults;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import no.byrutine.service.faults.Sent.Expected;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to whatever endpoint: an answer that says something, never a fault of ours, and
 * a refusal that somebody can act on.
 */
@QuarkusTest
class GeneratedFaultsTest {

  /** How many requests; about ten seconds on two cores. */
  private static final int TRIES = Integer.getInteger("byrutine.faults.tries", 1500);

  private static final long SEED = Long.getLong("byrutine.faults.seed", new Random().nextLong());

  /** How rich jqwik makes its edge cases: as for a property of its own. */
  private static final int GENERATED_SIZE = 1000;

  private final List<Sent> answered = Samples.all();
  private final List<Sent> samples =
      Stream.concat(answered.stream(), Samples.others().stream()).toList();
  private final Map<Sent, Answered> answers = new ConcurrentHashMap<>();

  @TestHTTPResource URI service;

  @Test
  void everyEndpointIsSentSomething() {
    assertThat(Endpoint.all())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            endpoint ->
                assertThat(samples)
                    .as("%s has a good request in Samples", endpoint)
                    .anyMatch(endpoint::takes));
  }

  @Test
  void everythingThatIsDescribedIsAmongTheEndpoints() {
    List<String> templates = Endpoint.all().stream().map(Endpoint::template).toList();
    JsonPath described = given().get("/q/openapi?format=json").jsonPath();
    assertThat(described.<String, Object>getMap("paths").keySet())
        // The tests have a door of their own, with faults in it.
        .filteredOn(path -> !path.startsWith("/faults/"))
        .isNotEmpty()
        .isSubsetOf(templates);
    JsonPath capable = given().get("/fhir/metadata").jsonPath();
    assertThat(capable.<String>getList("rest[0].resource.operation.findAll().flatten().name"))
        .isNotEmpty()
        .allSatisfy(
            operation ->
                assertThat(samples)
                    .extracting(Sent::path)
                    .anyMatch(path -> path.endsWith("/$" + operation)));
  }

  @Test
  void everyGoodRequestIsAnsweredAndTheSameEachTime() {
    assertThat(answered)
        .allSatisfy(
            sample -> {
              Answered first = Answered.to(sample, service);
              assertThat(first.status()).isEqualTo(200);
              assertThat(Answered.to(sample, service)).isEqualTo(first);
            });
  }

  @Test
  void whateverIsSentIsAnsweredInWords() {
    List<String> failures = new ArrayList<>();
    JqwikSession.run(
        () ->
            Mutations.of(samples).generator(GENERATED_SIZE).stream(new Random(SEED))
                .limit(TRIES)
                .forEach(sent -> failures.addAll(failure(sent.value()))));
    assertThat(failures).as("Again with -Dbyrutine.faults.seed=%d", SEED).isEmpty();
  }

  private List<String> failure(Sent sent) {
    try {
      check(sent);
      return List.of();
    } catch (AssertionError e) {
      return List.of(e.getMessage().strip() + "\n" + sent);
    }
  }

  private void check(Sent sent) {
    Answered answer = Answered.to(sent, service);
    Invariants.hold(sent, answer);
    if (sent.expected() == Expected.SAME) {
      without(sent).ifPresent(expected -> assertThat(answer).isEqualTo(expected));
    }
  }

  /** The answer to the request as it was before anything was done to it, if it is always one. */
  private Optional<Answered> without(Sent sent) {
    return answered.stream()
        .filter(sent::isLike)
        .findFirst()
        .map(sample -> answers.computeIfAbsent(sample, it -> Answered.to(it, service)));
  }
}
