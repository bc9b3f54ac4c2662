package no.byrutine.service.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A client's FHIR server on the loopback, with the example's resources, that can be told to behave
 * badly. The real protocol over a real socket; what it lies about is up to the test.
 */
public final class FhirServerStub implements QuarkusTestResourceLifecycleManager {

  /** A server that is on the list, and where nobody answers. */
  static final String NOBODY = "http://localhost:1/fhir";

  static final String TOKEN = "a-token-for-this-call-alone";

  /** How a resource type is answered. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();
  private static final List<String> TOKENS = new CopyOnWriteArrayList<>();
  private static String base = "";

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", FhirServerStub::answer);
    server.start();
    base = "http://localhost:" + server.getAddress().getPort() + "/fhir";
    return Map.of(
        "byrutine.fhir-servers.allowed",
        base + "," + NOBODY,
        "byrutine.fhir-servers.timeout",
        "1S",
        "byrutine.fhir-servers.most-bytes",
        "200000");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  static String base() {
    return base;
  }

  /** Forgets what was asked and every bad habit. */
  static void reset() {
    ANSWERS.clear();
    ASKED.clear();
    TOKENS.clear();
  }

  static void on(String type, Answer answer) {
    ANSWERS.put(type, answer);
  }

  static List<String> asked() {
    return ASKED;
  }

  static List<String> tokens() {
    return TOKENS;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    ASKED.add(path);
    TOKENS.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    String type = path.replaceFirst("^/fhir/", "").replaceAll("[/?].*", "");
    ANSWERS.getOrDefault(type, any -> found(any, type, path)).to(exchange);
  }

  private static void found(HttpExchange exchange, String type, String path) throws IOException {
    ArrayNode found = JSON.createArrayNode();
    for (JsonNode resource : HandOutCall.resources()) {
      boolean asked = path.contains("?") || path.endsWith("/" + resource.get("id").asText());
      if (asked && resource.get("resourceType").asText().equals(type)) {
        found.add(resource);
      }
    }
    if (path.contains("?")) {
      send(exchange, 200, "application/fhir+json", HandOutCall.searchset(found).toString());
    } else if (found.isEmpty()) {
      send(exchange, 404, "application/fhir+json", "{\"resourceType\":\"OperationOutcome\"}");
    } else {
      send(exchange, 200, "application/fhir+json", found.get(0).toString());
    }
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** A page of a search without a match, that says where the next one is. */
  static String page(String next) {
    ObjectNode bundle = HandOutCall.searchset(JSON.createArrayNode());
    bundle.putArray("link").addObject().put("relation", "next").put("url", next);
    return bundle.toString();
  }
}
