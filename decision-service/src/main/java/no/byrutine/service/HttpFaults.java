package no.byrutine.service;

import jakarta.ws.rs.core.UriInfo;
import no.byrutine.decision.Words;
import no.byrutine.in.Issue;

/** What HTTP itself refuses, in words. */
final class HttpFaults {

  private HttpFaults() {}

  static Issue of(int status) {
    return switch (status) {
      case 404 ->
          issue(
              "not-found",
              "Adressen finnes ikke. Se /q/openapi.",
              "There is no such address. See /q/openapi.");
      case 405 ->
          issue(
              "not-supported",
              "Adressen tar ikke denne metoden. Se «Allow».",
              "The address does not take this method. See 'Allow'.");
      case 406 ->
          issue(
              "not-supported",
              "Svaret finnes ikke i formatet som «Accept» ber om. Be om application/json.",
              "The answer does not come in the format that 'Accept' asks for. Ask for"
                  + " application/json.");
      case 415 ->
          issue(
              "not-supported",
              "Innholdstypen tas ikke imot. Send application/json, application/fhir+json,"
                  + " text/csv eller application/x-ndjson, etter adressen.",
              "The content type is not taken. Send application/json,"
                  + " application/fhir+json, text/csv or application/x-ndjson, by the address.");
      default ->
          issue(
              "processing",
              "Forespørselen kan ikke behandles. Se /q/openapi.",
              "The request cannot be handled. See /q/openapi.");
    };
  }

  /**
   * The methods that an address takes: HTTP demands them beside a 405, and Quarkus leaves them out.
   */
  static String allowed(UriInfo uri) {
    boolean operation =
        uri.getPath().startsWith("/fhir/PlanDefinition/") && uri.getPath().contains("/$");
    if (operation
        || uri.getPath().startsWith("/api/decisions/")
        || uri.getPath().startsWith("/cds-services/")) {
      return "POST, OPTIONS";
    }
    return uri.getPath().matches("/packs/[^/]+/(letter|try)|/log")
        ? "GET, HEAD, POST, OPTIONS"
        : "GET, HEAD, OPTIONS";
  }

  private static Issue issue(String code, String nb, String en) {
    return new Issue(code, "", new Words(nb, en));
  }
}
