package no.byrutine.checker.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.checker.CompiledPack;
import no.byrutine.engine.definition.Yaml;

/**
 * The words: each outcome comes about, and each text is told in some scenario, in both languages at
 * once. Words of letters and invoices are not in a decision, and are left to those.
 */
final class TextItems {

  private static final String TEXTS = "texts.nb.yaml";
  private static final String OUTCOMES = "pack.yaml";
  private static final String WORD = "ord.";

  private TextItems() {}

  static List<CoverageItem> of(CompiledPack pack, Evidence evidence) {
    return Stream.concat(outcomes(pack, evidence), texts(pack, evidence)).toList();
  }

  private static Stream<CoverageItem> outcomes(CompiledPack pack, Evidence evidence) {
    return Optional.ofNullable(entries(pack, OUTCOMES).get("outcomes")).stream()
        .flatMap(all -> all.items().stream())
        .map(one -> outcome(one.requiredText(one.entries(), "code"), one.line(), evidence));
  }

  private static CoverageItem outcome(String code, int line, Evidence evidence) {
    return new CoverageItem(
        Kind.TEXTS,
        "outcome " + code,
        code,
        OUTCOMES,
        line,
        CoverageItem.unless(
            evidence.comesTo(code), "No scenario comes to the outcome «" + code + "»."));
  }

  private static Stream<CoverageItem> texts(CompiledPack pack, Evidence evidence) {
    Set<String> inDocuments = pack.definition().documentTexts();
    return entries(pack, TEXTS).entrySet().stream()
        .filter(entry -> !inDocuments.contains(entry.getKey()))
        .map(entry -> text(entry.getKey(), entry.getValue(), evidence));
  }

  private static CoverageItem text(String key, Yaml entry, Evidence evidence) {
    boolean told =
        key.startsWith(WORD) ? evidence.names(key.substring(WORD.length())) : evidence.tells(key);
    return new CoverageItem(
        Kind.TEXTS,
        key,
        key,
        TEXTS,
        entry.line(),
        CoverageItem.unless(told, "No scenario shows the text «" + key + "»."));
  }

  private static Map<String, Yaml> entries(CompiledPack pack, String file) {
    String text = pack.files().texts().getOrDefault(file, "");
    return Yaml.read(file, text, new ArrayList<>()).map(Yaml::entries).orElse(Map.of());
  }
}
