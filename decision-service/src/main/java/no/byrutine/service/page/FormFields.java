package no.byrutine.service.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.request.Faults;

/**
 * What a form was sent with ({@code application/x-www-form-urlencoded}). A field that was left
 * empty was not given.
 */
record FormFields(Map<String, List<String>> values) {

  /** Nothing is filled in. */
  static final FormFields EMPTY = new FormFields(Map.of());

  /**
   * Reads a body.
   *
   * @throws BadInput when it is no form
   */
  static FormFields of(String body) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      if (!value.isBlank()) {
        values
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(value);
      }
    }
    return new FormFields(values);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          new Issue(
              "structure",
              "",
              new Words(
                  "Skjemaet er ikke kodet riktig. Send det på nytt fra siden.",
                  "The form is not encoded right. Send it again from the page.")));
    }
  }

  /** What was filled in; empty when nothing was. */
  String text(String name) {
    return values.getOrDefault(name, List.of("")).get(0);
  }

  /**
   * @throws BadInput when a field has another name than these
   */
  void refuseOtherThan(Collection<String> known) {
    List<Issue> unknown =
        values.keySet().stream()
            .filter(name -> !known.contains(name))
            .map(name -> Faults.unknownKey(name, "", known))
            .toList();
    if (!unknown.isEmpty()) {
      throw new BadInput(unknown);
    }
  }

  /** The same with this field filled in. */
  FormFields with(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(name, List.of(value));
    return new FormFields(more);
  }

  /** The same without this field. */
  FormFields without(String name) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(values);
    fewer.remove(name);
    return new FormFields(fewer);
  }
}
