package no.byrutine.checker.scaffold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.decision.Certainty;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackReader;
import no.byrutine.engine.definition.Source;
import no.byrutine.in.Input;

/**
 * A rule with its words in both languages, two scenarios and its row in the catalogue, added at the
 * end of the files of a pack: what stands there is left as it is, and so is what the pack decides,
 * since the rule sleeps until it is switched on.
 */
public final class NewRule {

  private static final Pattern ID = Pattern.compile("([a-z0-9-]+)\\.([a-z0-9-]+)\\.([a-z0-9-]+)");
  private static final Pattern RULE_FILE = Pattern.compile("rules/(\\d+)-(.+)\\.drl");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package .*$");

  private final PackFiles files;
  private final PackDefinition pack;

  /**
   * @param files the pack as it is
   * @throws PackException when its YAML files cannot be read
   */
  public NewRule(PackFiles files) {
    this.files = files;
    this.pack = PackReader.read(files);
  }

  /**
   * The files that are changed or new, by name.
   *
   * @param id {@code pack.heading.rule}
   * @throws IllegalArgumentException when the id is taken or has another form, or the pack has
   *     nothing that a rule could be made of
   */
  public Map<String, String> files(String id, LocalDate today) {
    Matcher parts = parts(id);
    String heading = parts.group(2);
    String key = heading + "." + parts.group(3);
    if (files.texts().values().stream().anyMatch(text -> text.contains("\"" + id + "\""))) {
      throw new IllegalArgumentException("The pack has a rule '%s' already.".formatted(id));
    }
    Map<String, String> changed = new TreeMap<>();
    String rules = ruleFile(heading);
    String row = "NY-" + parts.group(3);
    String choice = heading + "-" + parts.group(3);
    changed.put(rules, rules(rules, rule(id, row, key, choice)));
    changed.put("parameters.yaml", with("parameters.yaml", CHOICE.formatted(choice)));
    changed.put("texts.nb.yaml", with("texts.nb.yaml", key + ": \"" + SAY_NB + "\"\n"));
    changed.put("texts.en.yaml", with("texts.en.yaml", key + ": \"" + SAY_EN + "\"\n"));
    changed.put("coverage.yaml", with("coverage.yaml", "%s: { rules: [%s] }\n".formatted(row, id)));
    changed.put("scenarios/%s.yaml".formatted(choice), scenarios(id, choice, today));
    return changed;
  }

  private static final String SAY_NB = "Skriv hva den som leser, skal få vite.";
  private static final String SAY_EN = "Write what the reader is to be told.";
  private static final String CHOICE =
      """

      %s:
        title: { nb: Skriv hva kommunen velger, en: Write what the city chooses }
        local: true
        choices:
          ja: { nb: Ja, en: "Yes" }
          nei: { nb: Nei, en: "No" }
      """;

  private Matcher parts(String id) {
    String own = pack.ref().id();
    Matcher parts = ID.matcher(id);
    if (!parts.matches() || !parts.group(1).equals(own)) {
      throw new IllegalArgumentException(
          "'%s' is no id of a rule of this pack. Use lower-case ASCII letters, digits and hyphens: %s.heading.rule."
              .formatted(id, own));
    }
    return parts;
  }

  private static Supplier<IllegalArgumentException> missing(String what) {
    return () ->
        new IllegalArgumentException(
            "A new rule needs %s in pack.yaml, and the pack has none. Add it first."
                .formatted(what));
  }

  private Input input() {
    return pack.inputs().all().stream()
        .filter(input -> input.resource().equals("Observation") && !input.concepts().isEmpty())
        .findFirst()
        .orElseThrow(missing("an input of the resource Observation with a concept"));
  }

  private String source() {
    return pack.sources().values().stream()
        .filter(NewRule::mayDecide)
        .map(Source::key)
        .findFirst()
        .orElseThrow(missing("a verified source of layer LOV, NAS or OSLO"));
  }

  private static boolean mayDecide(Source source) {
    return source.layer().mayDecide() && source.certainty() == Certainty.VERIFIED;
  }

  /** The file of the heading, or the name of a new one after the last. */
  private String ruleFile(String heading) {
    List<Matcher> numbered =
        files.texts().keySet().stream().map(RULE_FILE::matcher).filter(Matcher::matches).toList();
    Optional<String> own =
        numbered.stream()
            .filter(file -> file.group(2).equals(heading))
            .map(Matcher::group)
            .findFirst();
    int last = numbered.stream().mapToInt(file -> Integer.parseInt(file.group(1))).max().orElse(0);
    return own.orElseGet(() -> "rules/%02d-%s.drl".formatted(last + 1, heading));
  }

  private String rules(String file, String rule) {
    String text =
        files
            .texts()
            .getOrDefault(
                file, "package no.byrutine.pack.%s;\n".formatted(pack.ref().id().replace("-", "")));
    // Each goes above what is imported already, so the static one is first to be added.
    String conclusions = imported(text, "static no.byrutine.engine.Conclusions.*");
    return ended(imported(conclusions, "no.byrutine.fhir.Observation")) + "\n" + rule;
  }

  /** The rule file with this import, below its package when it was not there. */
  private static String imported(String text, String name) {
    String line = "import " + name + ";";
    Matcher place = PACKAGE.matcher(text);
    if (text.contains(line) || !place.find()) {
      return text;
    }
    boolean first = !text.contains("\nimport ");
    String rest = text.substring(place.end());
    return text.substring(0, place.end())
        + (first
            ? "\n\n" + line + rest
            : rest.replaceFirst("\nimport ", "\n" + line + "\nimport "));
  }

  private String rule(String id, String row, String key, String choice) {
    return """
        // A new rule sleeps until the city says ja to its choice. When it is written and stands on law, national guideline
        // or the city's routine, take @policy away here, and the choice out of parameters.yaml and the scenarios.
        rule "Skriv regelen som en setning som kan leses høyt (%1$s)"
            @id("%1$s")
            @row("%2$s")  @basis("%3$s 1")  @kind("regel")
            @effect("informs")  @severity("info")  @text("%4$s")  @policy("%5$s")
        when
            $%6$s : Observation( is("%7$s") )
        then
            insert( finding( because(), evidence($%6$s) ) );
        end
        """
        .formatted(
            id, row, source(), key, choice, choice.replace("-", ""), input().concepts().get(0));
  }

  private String scenarios(String id, String choice, LocalDate today) {
    return """
        pack: %1$s
        on: %2$s
        common:
          policy: { %3$s: ja }
        cases:
          - name: %4$s slår til
            given:
              - Observation: { code: %5$s%6$s }
            expect:
              findingsInclude: [%4$s]
          - name: %4$s slår ikke til
            given: []
            expect:
              findingsExclude: [%4$s]
        """
        .formatted(pack.ref().id(), today, choice, id, input().concepts().get(0), value(input()));
  }

  /** A value, where the input is of no use without one. */
  private static String value(Input input) {
    boolean needed =
        input.unit().isPresent()
            || input.mustSupport().stream().anyMatch(path -> path.startsWith("valueQuantity"));
    return needed ? ", valueQuantity: 1 " + input.unit().orElse("1") : "";
  }

  private String with(String file, String line) {
    return ended(files.texts().getOrDefault(file, "")) + line;
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }
}
