package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.service.access.Token;
import no.byrutine.service.access.Trusted;
import no.byrutine.service.hooks.HandOutCall;
import org.junit.jupiter.api.Test;

/**
 * The packaged service is called through every door, with what is right and what is wrong, and its
 * log is searched for what no log may have.
 */
class LogIT {

  /** The synthetic number and the names of the example, and a name that stands in no body. */
  private static final List<String> PERSONAL =
      List.of("12834012152", "Lemen", "Oppdiktet", "Rolig", "Hemmelig");

  private static final String ACCESS_TOKEN = "et-token-til-journalens-server";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Set<String> tokens = new TreeSet<>(Set.of(ACCESS_TOKEN));
  private final Set<Integer> statuses = new TreeSet<>();

  @Test
  void noTokenNoPersonAndNothingThatWasSentStandsInTheLog() throws Exception {
    Map<String, String> settings = new HashMap<>(Trusted.settings());
    settings.put("byrutine.fhir-servers.allowed", "http://localhost:9/fhir");
    try (ServiceProcess service = ServiceProcess.start(settings)) {
      everyDoor(service.base());

      assertThat(statuses).contains(200, 400, 401, 403, 404, 415, 422, 431);
      assertThat(service.log())
          .contains("Not let in at /api/decisions/**: autorisasjon: expired")
          .contains("Not let in at /cds-services/**: used before")
          .doesNotContain(PERSONAL)
          .doesNotContain(tokens.stream().flatMap(LogIT::parts).toList());
    }
  }

  private void everyDoor(URI base) throws Exception {
    for (Token token : tokens()) {
      for (String path :
          List.of(
              "/",
              "/api/packs",
              "/api/packs/Hemmelig",
              "/fhir/Library?_id=12834012152",
              "/api/log/12834012152",
              "/packs/legemiddelhaandtering/rules/Hemmelig",
              "/12834012152",
              "/packs/egenandel/letter?Lemen=1")) {
        get(base, path, token);
      }
      for (String path :
          List.of(
              "/api/decisions/legemiddelhaandtering",
              "/api/decisions/egenandel/invoice",
              "/api/decisions/egenandel/comparison",
              "/api/decisions/egenandel/batch",
              "/api/decisions/Hemmelig",
              "/api/decisions/legemiddelhaandtering/questionnaire",
              "/fhir/PlanDefinition/legemiddelhaandtering/$decide",
              "/fhir/PlanDefinition/legemiddelhaandtering/$apply",
              "/packs/egenandel/letter")) {
        for (String body : bodies()) {
          for (String type :
              List.of(
                  "application/json",
                  "application/fhir+json",
                  "application/x-ndjson",
                  "text/csv")) {
            send(
                request(base, path, token)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString(body)));
          }
        }
      }
    }
    hooks(base);
  }

  /** Right, and wrong in the ways that an answer or a log might tell of. */
  private static List<Token> tokens() {
    Token right = Token.ofSystem("system/Decision.c", "system/Pack.rs", "system/DecisionLog.rs");
    return List.of(
        right,
        Token.ofSystem("system/Hemmelig.c"),
        Token.ofSystem("system/Decision.c").with("exp", 1_600_000_000L).with("sub", "12834012152"),
        Token.ofSystem("system/Decision.c").with("iss", "https://Hemmelig.example.org"),
        Token.ofSystem("system/Decision.c").signedBy(Trusted.STRANGER));
  }

  private static List<String> bodies() {
    String right = HandOutCall.envelope();
    return List.of(
        right,
        right.substring(0, right.length() / 2),
        right.replace("\"resourceType\"", "\"Hemmelig\""),
        right.replace("\"reference\":\"", "\"reference\":\"Hemmelig 12834012152 "),
        right.replace("2026", "Lemen"),
        "12834012152",
        "Hemmelig;12834012152\nLemen;Rolig\n");
  }

  private void hooks(URI base) throws Exception {
    String service = "/cds-services/" + HandOutCall.ID;
    Token once = Token.ofCdsClient(Trusted.BASE + service);
    String call = HandOutCall.prefetched().json();
    String withServer =
        call.replaceFirst(
            "\\{",
            "{\"fhirServer\":\"http://localhost:9/fhir\",\"fhirAuthorization\":{\"access_token\":\""
                + ACCESS_TOKEN
                + "\",\"token_type\":\"Bearer\",\"expires_in\":60,\"scope\":\"user/*.read\",\"subject\":\"x\"},");
    for (String body : List.of(call, call, "{", call.replace("rolig", "Hemmelig"))) {
      hook(base, service, once, body);
      hook(base, service, Token.ofCdsClient(Trusted.BASE + service), body);
      hook(base, service + "/feedback", Token.ofCdsClient(Trusted.BASE + service), body);
    }
    hook(base, service, Token.ofCdsClient(Trusted.BASE + service), withServer);
    send(request(base, "/api/packs", once).header("X-Name", "Lemen".repeat(4000)));
  }

  private void hook(URI base, String path, Token token, String body) throws Exception {
    send(
        request(base, path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private void get(URI base, String path, Token token) throws Exception {
    send(request(base, path, token));
  }

  private HttpRequest.Builder request(URI base, String path, Token token) {
    tokens.add(token.text());
    return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", token.bearer());
  }

  private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    statuses.add(answer.statusCode());
    if (answer.statusCode() >= 400) {
      assertThat(answer.body()).doesNotContain("12834012152");
    }
  }

  /** The parts of a token that say something; a head is alike in many. */
  private static java.util.stream.Stream<String> parts(String token) {
    return java.util.stream.Stream.of(token.split("\\.")).skip(token.contains(".") ? 1 : 0);
  }
}
