package no.byrutine.checker.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.checker.page.Html;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.Yaml;

/** What became of each row of the catalogue that the routine was written from. */
final class CoveragePart {

  private static final String FILE = "coverage.yaml";

  private CoveragePart() {}

  static Html of(PackFiles files) {
    String text = files.texts().getOrDefault(FILE, "");
    List<List<Html>> rows = new ArrayList<>();
    if (!text.isEmpty()) {
      Yaml.read(FILE, text, new ArrayList<>())
          .map(Yaml::entries)
          .orElse(Map.of())
          .forEach((row, entry) -> rows.add(row(row, entry.entries())));
    }
    return Bilingual.heading("dekning", "Dekning", "Coverage")
        .and(
            Bilingual.table(
                "Radene i katalogen|The rows of the catalogue",
                List.of("Rad|Row", "Regler|Rules", "Hvorfor ingen|Why none", "Merknad|Note"),
                rows));
  }

  private static List<Html> row(String row, Map<String, Yaml> keys) {
    List<String> rules = Optional.ofNullable(keys.get("rules")).map(Yaml::texts).orElse(List.of());
    return List.of(
        Html.text(row),
        rules.isEmpty() ? Html.NONE : Html.list(rules, id -> Html.link("#" + id, id)),
        Html.text(text(keys, "reason")),
        Html.text(text(keys, "note")));
  }

  private static String text(Map<String, Yaml> keys, String key) {
    return Optional.ofNullable(keys.get(key)).map(Yaml::text).orElse("");
  }
}
