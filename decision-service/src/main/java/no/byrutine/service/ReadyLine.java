package no.byrutine.service;

/** The one line that says that the service is up: a page, and a command that works as printed. */
final class ReadyLine {

  private ReadyLine() {}

  static String of(int port) {
    String base = "http://localhost:" + port;
    return "Byrutine is ready: "
        + base
        + "/ – try: curl -s "
        + base
        + "/packs/egenandel/example.json | curl -s -H 'Content-Type: application/json'"
        + " --data-binary @- '"
        + base
        + "/api/decisions/egenandel?_pretty=true'";
  }
}
