package no.byrutine.service.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Kind;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.RuleDefinition;
import no.byrutine.engine.definition.SectionDefinition;
import no.byrutine.in.BadInput;
import no.byrutine.service.request.Faults;

/** Lists a pack's rules: all, or those of a section, with an effect or of a kind. */
final class RuleListWriter {

  /** Stands for the effect of a rule that only computes. */
  static final String COMPUTES = "computes";

  private static final Map<String, Words> EFFECTS = effects();
  private static final Map<String, Words> KINDS =
      codes(Kind.values(), Kind::code, Vocabulary::kind);

  private final Pack pack;
  private final String language;

  RuleListWriter(Pack pack, String language) {
    this.pack = pack;
    this.language = language;
  }

  /**
   * The rules that are asked for; an empty text asks for nothing.
   *
   * @throws BadInput when there is no such section, effect or kind
   */
  RuleList write(String section, String effect, String kind) {
    refuseUnknown("effect", effect, EFFECTS.keySet());
    refuseUnknown("kind", kind, KINDS.keySet());
    Pack asked = section.isEmpty() ? pack : pack.section(section);
    return new RuleList(
        asked.rules().stream()
            .filter(rule -> effect.isEmpty() || effect.equals(effect(rule)))
            .filter(rule -> kind.isEmpty() || kind.equals(rule.kind().code()))
            .sorted(Comparator.comparing(RuleDefinition::id))
            .map(this::row)
            .toList(),
        pack.rules().size(),
        Option.all(pack.definition().sections(), SectionDefinition::title, language, section),
        Option.all(EFFECTS, Function.identity(), language, effect),
        Option.all(KINDS, Function.identity(), language, kind));
  }

  private static void refuseUnknown(String name, String value, Collection<String> known) {
    if (!value.isEmpty() && !known.contains(value)) {
      throw new BadInput(Faults.unknownValue(name, value, known));
    }
  }

  private static String effect(RuleDefinition rule) {
    return rule.effect().map(Effect::code).orElse(COMPUTES);
  }

  private RuleList.Row row(RuleDefinition rule) {
    return new RuleList.Row(
        rule.id(),
        rule.title(),
        Optional.ofNullable(EFFECTS.get(effect(rule))).map(it -> it.in(language)).orElse(""),
        rule.effect().map(any -> Vocabulary.severity(rule.severity()).in(language)).orElse(""),
        Vocabulary.kind(rule.kind()).in(language));
  }

  private static Map<String, Words> effects() {
    Map<String, Words> effects = codes(Effect.values(), Effect::code, Vocabulary::effect);
    effects.put(COMPUTES, new Words("regner bare ut", "only computes"));
    return effects;
  }

  private static <E> Map<String, Words> codes(
      E[] all, Function<E, String> code, Function<E, Words> title) {
    Map<String, Words> codes = new LinkedHashMap<>();
    Arrays.stream(all).forEach(each -> codes.put(code.apply(each), title.apply(each)));
    return codes;
  }
}
