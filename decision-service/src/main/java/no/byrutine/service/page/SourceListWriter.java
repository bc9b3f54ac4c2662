package no.byrutine.service.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import no.byrutine.decision.Basis;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.ParameterDefinition.Cell;
import no.byrutine.engine.definition.RuleDefinition;
import no.byrutine.engine.definition.Source;
import no.byrutine.service.page.SourceList.Resting;

/** Lists a pack's sources, the law first, with the rules and numbers that rest on each. */
final class SourceListWriter {

  private static final Comparator<Source> BY_LAYER =
      Comparator.comparing(Source::layer).thenComparing(Source::title);

  private final Pack pack;
  private final PackWords words;

  SourceListWriter(Pack pack, String language) {
    this.pack = pack;
    this.words = new PackWords(pack, language);
  }

  SourceList write() {
    return new SourceList(
        pack.definition().sources().values().stream().sorted(BY_LAYER).map(this::entry).toList());
  }

  private SourceList.Entry entry(Source source) {
    return new SourceList.Entry(
        source.key(),
        source.title(),
        words.in(Vocabulary.layer(source.layer())),
        words.in(Vocabulary.certainty(source.certainty())),
        source.url(),
        words.day(source.checkedOn()),
        rules(source),
        parameters(source));
  }

  private List<Resting> rules(Source source) {
    return pack.rules().stream()
        .filter(rule -> rule.basis().stream().anyMatch(basis -> isOf(source, basis)))
        .sorted(Comparator.comparing(RuleDefinition::id))
        .map(rule -> new Resting(rule.id(), rule.title(), places(source, rule)))
        .toList();
  }

  private static String places(Source source, RuleDefinition rule) {
    return rule.basis().stream()
        .filter(basis -> isOf(source, basis))
        .map(Basis::place)
        .filter(place -> !place.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean isOf(Source source, Basis basis) {
    return basis.source().equals(source.key());
  }

  private List<Resting> parameters(Source source) {
    return pack.definition().parameters().values().stream()
        .filter(definition -> definition.values().stream().anyMatch(cell -> isOf(source, cell)))
        .map(
            definition ->
                new Resting(
                    definition.name(), words.in(definition.title()), places(source, definition)))
        .toList();
  }

  private static String places(Source source, ParameterDefinition definition) {
    return definition.values().stream()
        .filter(cell -> isOf(source, cell))
        .map(cell -> cell.basis().substring(source.key().length()).strip())
        .filter(place -> !place.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean isOf(Source source, Cell cell) {
    return cell.basis().equals(source.key()) || cell.basis().startsWith(source.key() + " ");
  }
}
