package no.byrutine.service.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.byrutine.decision.Words;

/** One of the things that can be chosen in a form. */
record Option(String value, String title, boolean chosen) {

  /** All that can be chosen, by what the form sends, with this one chosen. */
  static <T> List<Option> all(
      Map<String, T> all, Function<T, Words> title, String language, String chosen) {
    return all.entrySet().stream()
        .map(
            entry ->
                new Option(
                    entry.getKey(),
                    title.apply(entry.getValue()).in(language),
                    entry.getKey().equals(chosen)))
        .toList();
  }
}
