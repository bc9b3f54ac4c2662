package no.byrutine.service.access;

import java.util.List;
import java.util.regex.Pattern;
import no.byrutine.service.access.Need.CdsClient;
import no.byrutine.service.access.Need.Granted;
import no.byrutine.service.access.Need.Nothing;
import no.byrutine.service.access.Need.ScopeUnlessOpened;
import no.byrutine.service.access.Need.Unlisted;

/**
 * Which address needs what: the first row that fits counts, and what no row names is closed. {@code
 * *} stands for one part of a path, and {@code **} for any number of them, also none.
 */
final class AccessTable {

  private static final String ANY = "any";

  /** Where nothing is listed. */
  private static final Row CLOSED = row(ANY, "/**", new Unlisted());

  static final List<Row> ROWS =
      List.of(
          row("GET", "/q/health/**", new Nothing()),
          row("GET", "/q/openapi", new Nothing()),
          row("GET", "/*.css", new Nothing()),
          row("GET", "/*.svg", new Nothing()),
          row("GET", "/fhir/metadata", new Nothing()),
          row("GET", "/fhir/.well-known/smart-configuration", new Nothing()),
          row(ANY, "/cds-services/**", new CdsClient()),
          row(ANY, "/api/decisions/**", new Granted(Scope.DECIDE)),
          row("GET", "/api/packs/**", new Granted(Scope.PACKS_READ)),
          row(ANY, "/api/log/*/replay", new Granted(Scope.LOG_REPLAY)),
          row("POST", "/api/log/search", new Granted(Scope.LOG_READ)),
          row("POST", "/api/log/deletion", new Granted(Scope.LOG_DELETE)),
          row("GET", "/api/log/**", new Granted(Scope.LOG_READ)),
          row("GET", "/log/*/replay", new Granted(Scope.LOG_REPLAY)),
          row("POST", "/log", new Granted(Scope.LOG_READ)),
          row("GET", "/log/**", new Granted(Scope.LOG_READ)),
          row("GET", "/api/feedback/**", new Granted(Scope.FEEDBACK_READ)),
          row("GET", "/fhir/**", new Granted(Scope.PACKS_READ)),
          row("POST", "/fhir/**", new Granted(Scope.DECIDE)),
          row("GET", "/", new ScopeUnlessOpened(Scope.PACKS_READ)),
          row("GET", "/packs/**", new ScopeUnlessOpened(Scope.PACKS_READ)),
          row("POST", "/packs/**", new Granted(Scope.DECIDE)),
          row("GET", "/q/metrics", new Granted(Scope.METRICS_READ)));

  private AccessTable() {}

  /** One row. */
  record Row(String method, String path, Need need, Pattern pattern) {

    /** What it needs, when the operator has opened the pages or has not. */
    Need needed(boolean openPages) {
      if (need instanceof ScopeUnlessOpened page) {
        return openPages ? new Nothing() : new Granted(page.scope());
      }
      return need;
    }

    private boolean fits(String asked, String at) {
      return (method.equals(ANY) || method.equals(asked)) && pattern.matcher(at).matches();
    }
  }

  /**
   * The row of a call.
   *
   * @param method of HTTP; a HEAD needs what a GET does
   * @param path normalised, as the router sees it
   */
  static Row of(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    String at =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    // The router does not see what stands behind a semicolon; this table would.
    return at.indexOf(';') >= 0
        ? CLOSED
        : ROWS.stream().filter(row -> row.fits(asked, at)).findFirst().orElse(CLOSED);
  }

  private static Row row(String method, String path, Need need) {
    String regex =
        path.replace(".", "\\.").replaceAll("(?<!\\*)\\*(?!\\*)", "[^/]+").replace("/**", "(/.*)?");
    return new Row(method, path, need, Pattern.compile(regex));
  }
}
