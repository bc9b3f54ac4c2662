package no.byrutine.checker;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.decision.Basis;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.RuleDefinition;

/**
 * What a pack's own files say, as the pages that people read: the questions, the rules, and when
 * each number holds. It goes between two markers in the pack's {@code README.md}; what stands
 * outside them is the author's.
 */
public final class PackReadme {

  private static final String BEGIN = "<!-- begin: written by byrutine:docs, do not edit -->";
  private static final String END = "<!-- end: written by byrutine:docs -->";

  private final CompiledPack compiled;
  private final PackDefinition pack;
  private final Map<String, List<ReadRule>> headings = new LinkedHashMap<>();

  /** A rule with what it says of itself. */
  record ReadRule(RuleSource source, RuleDefinition definition) {}

  public PackReadme(CompiledPack compiled) {
    this.compiled = compiled;
    this.pack = compiled.definition();
    for (RuleSource rule : compiled.rules()) {
      headings
          .computeIfAbsent(DrlFile.shortName(rule.file()), file -> new ArrayList<>())
          .add(new ReadRule(rule, compiled.definitionOf(rule)));
    }
  }

  /**
   * The page with the written part brought up to date.
   *
   * @param page the README as it is; empty when the pack has none yet
   * @throws IllegalArgumentException when it has one marker without the other
   */
  public String in(String page) {
    String written = BEGIN + "\n\n" + body() + "\n" + END;
    if (page.isBlank()) {
      return "# %s\n\n%s\n".formatted(pack.title().nb(), written);
    }
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 && end < 0) {
      return page.stripTrailing() + "\n\n" + written + "\n";
    }
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "README.md must hold \"%s\" and, below it, \"%s\".".formatted(BEGIN, END));
    }
    return page.substring(0, begin) + written + page.substring(end + END.length());
  }

  /** The questions that the page shows. */
  public QuestionTree questions() {
    return new QuestionTree(compiled, headings);
  }

  private String body() {
    StringBuilder page = new StringBuilder();
    page.append(
        "%d regler, %d tall og valg, %d kilder. Versjon %s, status `%s`.\n"
            .formatted(
                compiled.rules().size(),
                pack.parameters().size(),
                pack.sources().size(),
                pack.ref().version(),
                pack.status()));
    page.append("\n## Spørsmålene\n");
    page.append(questions().markdown());
    page.append("\n## Reglene\n");
    headings.forEach((heading, rules) -> page.append(rules(heading, rules)));
    page.append("\n## Når tallene gjelder\n\n").append(calendar());
    page.append("\n## Valg som kommunen må ta\n\n").append(choices());
    page.append("\n## Kilder\n\n").append(sources());
    return page.toString();
  }

  private static String rules(String heading, List<ReadRule> rules) {
    StringBuilder page = new StringBuilder("\n### " + heading + "\n\n");
    page.append(row("Regel", "Rad", "Grunnlag", "Virkning", "Art", "Sikkerhet"));
    page.append(row("---", "---", "---", "---", "---", "---"));
    for (ReadRule rule : rules) {
      RuleDefinition said = rule.definition();
      page.append(
          row(
              said.title() + " `" + said.id() + "`",
              String.join(", ", said.rows()),
              said.basis().stream().map(PackReadme::basis).collect(joining("; ")),
              said.effect().map(effect -> effect.code()).orElse("regner"),
              said.kind().code(),
              said.certainty().code() + said.policy().map(name -> ", `" + name + "`").orElse("")));
    }
    return page.toString();
  }

  private static String basis(Basis basis) {
    return (basis.source() + " " + basis.place()).strip();
  }

  private String calendar() {
    StringBuilder page = new StringBuilder();
    page.append(row("Tall", "Fra", "Til", "Verdi", "Grunnlag", "Sikkerhet", "Lest", "Leses igjen"));
    page.append(row("---", "---", "---", "---", "---", "---", "---", "---"));
    for (ParameterDefinition parameter : pack.parameters().values()) {
      for (ParameterDefinition.Cell cell : parameter.values()) {
        page.append(
            row(
                parameter.title().nb() + " `" + parameter.name() + "`",
                cell.period().hasStart() ? cell.period().start().toString() : "",
                cell.period().hasEnd() ? cell.period().end().toString() : "",
                cell.value().map(value -> value + " " + parameter.unit()).orElse("ikke funnet"),
                cell.basis(),
                cell.certainty().code(),
                parameter.checkedOn().map(Object::toString).orElse(""),
                parameter.reviewBy().map(Object::toString).orElse("")));
      }
    }
    return page.toString();
  }

  private String choices() {
    StringBuilder page = new StringBuilder();
    page.append(row("Parameter", "Spørsmålet", "Svar")).append(row("---", "---", "---"));
    for (ParameterDefinition parameter : pack.parameters().values()) {
      if (parameter.local()) {
        page.append(
            row(
                "`" + parameter.name() + "`",
                parameter.title().nb(),
                parameter.isChoice()
                    ? parameter.choices().entrySet().stream()
                        .map(choice -> "`" + choice.getKey() + "`: " + choice.getValue().nb())
                        .collect(joining("<br>"))
                    : "et tall (" + parameter.unit() + ")"));
      }
    }
    return page.toString();
  }

  private String sources() {
    StringBuilder page = new StringBuilder();
    page.append(row("Kilde", "Tittel", "Lag", "Sikkerhet", "Lest", "Regler"));
    page.append(row("---", "---", "---", "---", "---", "---"));
    pack.sources()
        .values()
        .forEach(
            source ->
                page.append(
                    row(
                        "`" + source.key() + "`",
                        source.title(),
                        source.layer().name(),
                        source.certainty().code(),
                        source.checkedOn().toString(),
                        String.valueOf(rulesOn(source.key())))));
    return page.toString();
  }

  private long rulesOn(String source) {
    return headings.values().stream()
        .flatMap(List::stream)
        .filter(rule -> rule.definition().basis().stream().anyMatch(b -> b.source().equals(source)))
        .count();
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(cell.strip().replace("|", "\\|").replace("\n", " ")).append(" |");
    }
    return row.append('\n').toString();
  }

  /** The outcomes that a rule can lead to, by their codes. */
  static Set<String> outcomes(PackDefinition pack, ReadRule rule) {
    Set<String> outcomes = new TreeSet<>();
    pack.outcomes()
        .forEach(
            outcome -> {
              boolean byEffect =
                  outcome.effect().isPresent()
                      && outcome.effect().equals(rule.definition().effect());
              boolean byValue =
                  outcome.values().stream()
                      .anyMatch(value -> rule.source().consequence().contains('"' + value + '"'));
              if (byEffect || byValue) {
                outcomes.add(outcome.outcome().code());
              }
            });
    return outcomes;
  }
}
