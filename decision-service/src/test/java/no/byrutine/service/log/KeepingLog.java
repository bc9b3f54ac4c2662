package no.byrutine.service.log;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The log with pseudonyms, and with the cases and comments kept. */
public class KeepingLog implements QuarkusTestProfile {

  public static final String KEY = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";

  public static final Map<String, String> SETTINGS =
      Map.of(
          "byrutine.log.subject.key", "s1",
          "byrutine.log.subject.keys.s1", KEY,
          "byrutine.log.input.key", "i1",
          "byrutine.log.input.keys.i1", KEY,
          "byrutine.log.keep-input", "true",
          "byrutine.log.keep-comments", "true");

  @Override
  public Map<String, String> getConfigOverrides() {
    return SETTINGS;
  }
}
