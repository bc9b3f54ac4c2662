package no.byrutine.checker.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.byrutine.checker.page.Html;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.Texts;
import no.byrutine.engine.definition.Texts.Reader;

/** Every word that the pack says to anybody. */
final class TextPart {

  private TextPart() {}

  static Html of(Texts texts) {
    List<List<Html>> rows = new ArrayList<>();
    for (String key : texts.keys()) {
      for (Reader reader : Reader.values()) {
        if (texts.has(key, reader)) {
          texts.words(key, reader).ifPresent(words -> rows.add(row(key, reader, words)));
        }
      }
    }
    return Bilingual.heading("tekster", "Tekster", "Texts")
        .and(
            Bilingual.table(
                "Alt pakken sier|All that the pack says",
                List.of("Nøkkel|Key", "Leser|Reader", "Bokmål|Bokmål", "Engelsk|English"),
                rows));
  }

  private static List<Html> row(String key, Reader reader, Words words) {
    return List.of(
        Html.element("code", key),
        reader == Reader.STAFF
            ? Bilingual.of("ansatt", "staff")
            : Bilingual.of("innbygger", "resident"),
        Html.text(words.nb()),
        Html.element("span", Map.of("lang", "en"), Html.text(words.en())));
  }
}
