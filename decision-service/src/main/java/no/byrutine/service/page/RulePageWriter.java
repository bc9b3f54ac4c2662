package no.byrutine.service.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Words;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Parameter;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.RuleDefinition;
import no.byrutine.engine.definition.SuggestionDefinition;
import no.byrutine.engine.definition.Texts;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.packs.EngineFindings;
import no.byrutine.service.page.Answer.NamedRow;
import no.byrutine.service.page.RulePage.NumberRow;
import no.byrutine.service.page.RulePage.TextRow;

/** Puts a rule in the words of one language, for its page. */
final class RulePageWriter {

  private final Pack pack;
  private final InForce inForce;
  private final String language;
  private final PackWords words;

  /**
   * @param inForce the pack's numbers today, under the city's policy
   */
  RulePageWriter(Pack pack, InForce inForce, String language) {
    this.pack = pack;
    this.inForce = inForce;
    this.language = language;
    this.words = new PackWords(pack, language);
  }

  /**
   * The page of a rule, or of something that the engine says in every pack.
   *
   * @throws BadInput when there is no such rule
   */
  RulePage write(String id) {
    Optional<RuleDefinition> rule =
        pack.rules().stream().filter(each -> each.id().equals(id)).findFirst();
    if (rule.isPresent()) {
      return page(rule.get());
    }
    return EngineFindings.title(pack, id)
        .map(title -> ofEngine(id, id.substring(pack.id().length() + 1), title))
        .orElseThrow(() -> unknown(id));
  }

  private RulePage page(RuleDefinition rule) {
    boolean says = rule.effect().isPresent();
    return new RulePage(
        pack.id(),
        pack.definition().title().in(language),
        pack.ref().version(),
        rule.id(),
        rule.title(),
        effect(rule, language),
        says ? rule.severity().code() : "",
        says ? Vocabulary.severity(rule.severity()).in(language) : "",
        Vocabulary.kind(rule.kind()).in(language),
        Vocabulary.certainty(rule.certainty()).in(language),
        false,
        rule.basis().stream().map(words::basis).toList(),
        texts(rule.text()),
        rule.rows(),
        rule.policy().flatMap(this::number).map(List::of).orElse(List.of()),
        rule.suggestions().stream().flatMap(name -> suggestion(name).stream()).toList(),
        yieldsTo(rule),
        numbers(rule.text()));
  }

  private RulePage ofEngine(String id, String text, Words title) {
    return new RulePage(
        pack.id(),
        pack.definition().title().in(language),
        pack.ref().version(),
        id,
        title.nb(),
        "",
        "",
        "",
        "",
        "",
        true,
        List.of(),
        texts(text),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String effect(RuleDefinition rule, String language) {
    return rule.effect().map(effect -> Vocabulary.effect(effect).in(language)).orElse("");
  }

  private List<TextRow> texts(String key) {
    List<TextRow> rows = new ArrayList<>();
    if (!key.isEmpty()) {
      for (Texts.Reader reader : Texts.Reader.values()) {
        if (pack.texts().has(key, reader)) {
          pack.texts().words(key, reader).ifPresent(words -> add(rows, reader, words));
        }
      }
    }
    return rows;
  }

  private void add(List<TextRow> rows, Texts.Reader reader, Words words) {
    String to = Vocabulary.reader(reader).in(language);
    rows.add(new TextRow(to, "bokmål", "nb", words.nb()));
    rows.add(new TextRow(to, "English", "en", words.en()));
  }

  private Optional<NamedRow> suggestion(String name) {
    SuggestionDefinition found = pack.definition().suggestions().get(name);
    return Optional.ofNullable(found)
        .map(
            suggestion ->
                new NamedRow(
                    suggestion.label().in(language),
                    String.valueOf(suggestion.resource().getOrDefault("resourceType", ""))));
  }

  /** Only what blocks has something to yield. */
  private List<String> yieldsTo(RuleDefinition rule) {
    boolean blocks = rule.effect().filter(Effect.BLOCKS::equals).isPresent();
    return blocks && rule.overridable()
        ? pack.definition().overrideReasons().stream()
            .map(reason -> reason.display().in(language))
            .toList()
        : List.of();
  }

  /** The numbers that the rule's words have a place for. */
  private List<NumberRow> numbers(String text) {
    return text.isEmpty()
        ? List.of()
        : pack.texts().places(text).stream().flatMap(name -> number(name).stream()).toList();
  }

  private Optional<NumberRow> number(String name) {
    return pack.definition().parameter(name).map(this::number);
  }

  private NumberRow number(ParameterDefinition definition) {
    Optional<Parameter> value = inForce.value(definition.name());
    return new NumberRow(
        definition.name(),
        definition.title().in(language),
        value.map(found -> words.parameter(definition, found.scalar())).orElse(""),
        value.map(found -> words.day(found.period().start())).orElse(""),
        value.map(Parameter::basis).orElse(""),
        value.map(found -> Vocabulary.certainty(found.certainty()).in(language)).orElse(""));
  }

  private BadInput unknown(String id) {
    Set<String> known = new TreeSet<>();
    pack.rules().forEach(rule -> known.add(rule.id()));
    return new BadInput(
        new Issue(
            "not-found",
            "rule",
            new Words(
                "Regelen finnes ikke i rutinen."
                    + Nearest.to(id, known).map(near -> " Mente du «" + near + "»?").orElse("")
                    + " Se listen på /packs/"
                    + pack.id()
                    + "/rules.",
                "The pack has no such rule."
                    + Nearest.hint(id, known)
                    + " See the list at /packs/"
                    + pack.id()
                    + "/rules.")));
  }
}
