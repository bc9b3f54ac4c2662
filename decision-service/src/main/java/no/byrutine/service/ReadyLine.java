package no.byrutine.service;

/** The one line that says that the service is up, and what to do next. */
final class ReadyLine {

  private ReadyLine() {}

  /** Where nobody is asked who they are: a page, and a command that works as printed. */
  static String inDevelopment(int port) {
    String base = "http://localhost:" + port;
    return "Byrutine is ready: "
        + base
        + "/ – DEVELOPMENT MODE, nobody is asked who they are – try: curl -s "
        + base
        + "/packs/egenandel/example.json | curl -s -H 'Content-Type: application/json'"
        + " --data-binary @- '"
        + base
        + "/api/decisions/egenandel?_pretty=true'";
  }

  /** Where a token is needed. */
  static String of(boolean tls, int port) {
    return "Byrutine is ready: "
        + (tls ? "https" : "http")
        + "://localhost:"
        + port
        + "/ – callers need a token, see docs/security.md";
  }
}
