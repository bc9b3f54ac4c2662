package no.byrutine.service.request;

import com.fasterxml.jackson.core.JsonToken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;

/** A JSON object of nothing but texts. */
public final class Texts {

  private Texts() {}

  /**
   * Its members; a number as it was written.
   *
   * @param names those that it may have
   * @param issues where what is wrong with single members is added
   * @throws BadInput when the text is not one JSON object
   */
  public static Map<String, String> read(String json, Set<String> names, List<Issue> issues) {
    Map<String, String> given = new TreeMap<>();
    try (StrictJson in = new StrictJson(json, "")) {
      if (in.next() != JsonToken.START_OBJECT) {
        throw in.notAnObject();
      }
      while (in.next() != JsonToken.END_OBJECT) {
        String name = in.name();
        in.next();
        if (!names.contains(name)) {
          issues.add(Faults.unknownKey(name, "", names));
          in.skip();
        } else if (in.current() == JsonToken.VALUE_STRING || in.current().isNumeric()) {
          given.put(name, in.string());
        } else {
          issues.add(Faults.wrongType(name, new Words("en tekst", "a text")));
          in.skip();
        }
      }
      in.end();
    }
    return given;
  }
}
