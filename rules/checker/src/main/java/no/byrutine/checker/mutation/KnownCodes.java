package no.byrutine.checker.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.byrutine.checker.FactPattern;
import no.byrutine.checker.FactPattern.Constraint;
import no.byrutine.checker.RuleText;
import no.byrutine.engine.definition.PackDefinition;

/**
 * The codes and words that a pack's rules ask for, by where they may stand: those of one property
 * or method of one fact type can take each other's place, and so can the constants of an enum.
 */
final class KnownCodes {

  // is("x"), choice == "x", hva in ("x", "y"): the first text after a name.
  private static final Pattern TEXT =
      Pattern.compile("([\\w$.]+)\\s*(?:\\(|[=!]=|in\\s*\\()\\s*\"([^\"]*)\"");
  private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z]\\w*)\\.([A-Z][A-Z_0-9]*)\\b");

  private final Map<String, NavigableSet<String>> known = new TreeMap<>();
  private final PackDefinition definition;

  KnownCodes(List<RuleText> rules, PackDefinition definition) {
    this.definition = definition;
    for (RuleText rule : rules) {
      for (FactPattern pattern : rule.patterns()) {
        pattern.constraints().forEach(constraint -> add(pattern, constraint));
      }
    }
  }

  /**
   * A code in a condition that another may replace.
   *
   * @param offset where it stands in the file
   */
  record Code(String code, String other, int offset) {}

  private void add(FactPattern pattern, Constraint constraint) {
    texts(constraint).forEach(found -> known(key(pattern, found.group(1))).add(found.group(2)));
    constants(constraint).forEach(found -> known(found.group(1)).add(found.group(2)));
  }

  private NavigableSet<String> known(String key) {
    return known.computeIfAbsent(key, any -> new TreeSet<>());
  }

  private static List<MatchResult> texts(Constraint constraint) {
    return TEXT.matcher(constraint.code()).results().toList();
  }

  private static List<MatchResult> constants(Constraint constraint) {
    return CONSTANT.matcher(constraint.bare()).results().toList();
  }

  private static String key(FactPattern pattern, String property) {
    return pattern.simpleType() + "." + property;
  }

  /** The codes of a constraint that have another of their kind. */
  List<Code> in(FactPattern pattern, Constraint constraint) {
    List<Code> codes = new ArrayList<>();
    for (MatchResult found : texts(constraint)) {
      NavigableSet<String> kind = kind(pattern, found.group(1));
      other(found.group(2), kind, constraint.code())
          .map(other -> code(constraint, found, other))
          .ifPresent(codes::add);
    }
    for (MatchResult found : constants(constraint)) {
      other(found.group(2), known(found.group(1)), "")
          .map(other -> code(constraint, found, other))
          .ifPresent(codes::add);
    }
    return codes;
  }

  private static Code code(Constraint constraint, MatchResult found, String other) {
    return new Code(found.group(2), other, constraint.offset() + found.start(2));
  }

  /** A choice has those of its parameter, used or not. */
  private NavigableSet<String> kind(FactPattern pattern, String property) {
    if (!property.equals("choice")) {
      return known(key(pattern, property));
    }
    NavigableSet<String> choices = new TreeSet<>();
    pattern
        .texts("name")
        .forEach(
            name ->
                definition
                    .parameter(name.text())
                    .ifPresent(parameter -> choices.addAll(parameter.choices().keySet())));
    return choices;
  }

  /** The next one, in the order of the alphabet and round again, that is not named already. */
  private static Optional<String> other(String code, NavigableSet<String> kind, String named) {
    return Stream.concat(kind.tailSet(code, false).stream(), kind.headSet(code).stream())
        .filter(other -> !named.contains('"' + other + '"'))
        .findFirst();
  }
}
