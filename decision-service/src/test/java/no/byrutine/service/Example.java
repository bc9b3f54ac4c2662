package no.byrutine.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The built-in example, published example P2, and variations on it. */
public final class Example {

  private static final String CONFIRMED =
      """
      "fribeloep": {"value": "10450", "from": "2025-01-01",
        "source": "Rundskriv I-1/2025", "checked": "2026-01-10"},
      "grunnbeloep": {"value": "124028", "from": "2024-05-01",
        "source": "Forskrift om grunnbeløpet 2024", "checked": "2026-01-10"},
      """;

  private Example() {}

  public static String envelope() {
    try (InputStream in = Example.class.getResourceAsStream("/byrutine/egenandel/example.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public static String bundle() {
    String envelope = envelope();
    String start = "\"bundle\":";
    int from = envelope.indexOf(start) + start.length();
    return envelope.substring(from, envelope.lastIndexOf('}')).strip();
  }

  public static String withConfirmedNumber() {
    return replaced("\"policy\": {", "\"policy\": {" + CONFIRMED);
  }

  /** The example with one thing changed; fails when it is not there to change. */
  public static String replaced(String what, String by) {
    String envelope = envelope();
    if (!envelope.contains(what)) {
      throw new AssertionError("The example has no " + what);
    }
    return envelope.replace(what, by);
  }
}
