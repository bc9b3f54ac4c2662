package no.byrutine.checker.handbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackReadme;
import no.byrutine.checker.page.Html;
import no.byrutine.checker.page.Page;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.RuleDefinition;
import no.byrutine.engine.scenario.Scenario;

/**
 * All that a pack says, for those who answer for the routine and do not read its files: one page in
 * bokmål and English, without scripts, that can be sent and printed.
 */
public final class Handbook {

  private final CompiledPack compiled;
  private final List<Scenario> scenarios;
  private final LocalDate today;

  /**
   * @param scenarios the pack's cases, which stand as examples
   * @param today the day on which a number is due for review or not
   */
  public Handbook(CompiledPack compiled, List<Scenario> scenarios, LocalDate today) {
    this.compiled = compiled;
    this.scenarios = List.copyOf(scenarios);
    this.today = today;
  }

  /** The page. */
  public String html() {
    PackDefinition pack = compiled.definition();
    List<RuleDefinition> rules = compiled.rules().stream().map(compiled::definitionOf).toList();
    Html body =
        about(pack)
            .and(
                contents(),
                QuestionPart.of(new PackReadme(compiled).questions()),
                RulePart.of(compiled),
                LedgerPart.of(rules),
                ParameterPart.of(pack, today),
                SourcePart.of(pack, rules),
                TextPart.of(pack.texts()),
                ExamplePart.of(scenarios),
                CoveragePart.of(compiled.files()));
    return new Page("nb", pack.title().nb(), body).toString();
  }

  private static Html about(PackDefinition pack) {
    return Html.element("p", Bilingual.english(pack.title().en()))
        .and(
            Html.element(
                "p",
                Html.text(
                    "%s %s, %s. %s. SHA-256 %s"
                        .formatted(
                            pack.ref().id(),
                            pack.ref().version(),
                            pack.status(),
                            pack.owner(),
                            pack.ref().digest()))));
  }

  private static Html contents() {
    List<List<String>> parts =
        List.of(
            List.of("spoersmaal", "Spørsmålene", "The questions"),
            List.of("regler", "Reglene", "The rules"),
            List.of("art", "Hvem som avgjør", "Who settles it"),
            List.of("tall", "Tall og valg", "Numbers and choices"),
            List.of("kilder", "Kilder", "Sources"),
            List.of("tekster", "Tekster", "Texts"),
            List.of("eksempler", "Eksempler", "Examples"),
            List.of("dekning", "Dekning", "Coverage"));
    return Html.element(
        "nav",
        Map.of("aria-label", "Innhold"),
        Html.list(
            parts,
            part ->
                Html.element(
                    "a",
                    Map.of("href", "#" + part.get(0)),
                    Bilingual.of(part.get(1), part.get(2)))));
  }
}
