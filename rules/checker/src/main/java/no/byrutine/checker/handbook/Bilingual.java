package no.byrutine.checker.handbook;

import java.util.List;
import java.util.Map;
import no.byrutine.checker.page.Html;
import no.byrutine.decision.Words;

/**
 * Words in both languages beside each other, each marked for those who have the page read aloud.
 */
final class Bilingual {

  private Bilingual() {}

  /** The page is in bokmål, so only English is marked. */
  static Html of(Words words) {
    return words.nb().equals(words.en())
        ? Html.text(words.nb())
        : Html.text(words.nb() + " / ").and(english(words.en()));
  }

  static Html of(String nb, String en) {
    return of(new Words(nb, en));
  }

  static Html english(String text) {
    return Html.element("span", Map.of("lang", "en"), Html.text(text));
  }

  static Html heading(String id, String nb, String en) {
    return Html.element("h2", Map.of("id", id), of(nb, en));
  }

  /** A table whose caption and heads are in both languages, {@code nb|en}. */
  static Html table(String caption, List<String> heads, List<List<Html>> rows) {
    return Html.table(of(words(caption)), heads.stream().map(it -> of(words(it))).toList(), rows);
  }

  private static Words words(String both) {
    int bar = both.indexOf('|');
    return new Words(both.substring(0, bar), both.substring(bar + 1));
  }
}
