package no.byrutine.checker.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.byrutine.checker.analysis.Condition.Truth;
import no.byrutine.checker.analysis.FactCondition.Quantifier;

/**
 * Two rules that begin with the same fact, can hold of it together, and say of it what cannot both
 * be: that the matter is settled and that it is not, that it belongs to two places, or two values
 * of one name. When one of them rests on a condition that cannot be read, nothing is said of the
 * pair.
 */
final class ContradictingRules implements Inquiry {

  private static final Pattern VALUE = Pattern.compile("(?<![\\w$.])value\\s*\\(\\s*\"([^\"]*)\"");

  /** Two rules that may contradict each other, and that cannot be told. */
  record Undecided(AnalysedRule one, AnalysedRule other) {}

  private final List<Undecided> undecided = new ArrayList<>();

  @Override
  public void ask(Ground ground, Findings findings) {
    List<AnalysedRule> rules = ground.rules();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        if (sameFirst(rules.get(i), rules.get(j))
            && sayWhatCannotBoth(rules.get(i), rules.get(j))) {
          pair(ground, rules.get(i), rules.get(j), findings);
        }
      }
    }
  }

  /** The pairs that cannot be told. */
  List<Undecided> undecided() {
    return undecided;
  }

  private void pair(Ground ground, AnalysedRule one, AnalysedRule other, Findings findings) {
    Optional<LocalDate> day = lastTogether(ground, one, other);
    if (day.isEmpty() || findings.has(FindingKind.CONTRADICTION, one, other)) {
      return;
    }
    if (!isRead(one, other)) {
      undecided.add(new Undecided(one, other));
      return;
    }
    findings.add(
        FindingKind.CONTRADICTION,
        List.of(one, other),
        "",
        "Both can hold of one %s, and they say %s and %s."
            .formatted(first(one), said(one), said(other)),
        "Part the two cases in the conditions, or answer why both may be said.",
        day.get(),
        Optional.empty());
  }

  private static boolean sayWhatCannotBoth(AnalysedRule one, AnalysedRule other) {
    if (Effects.exclude(one, other)) {
      return true;
    }
    Set<String> both = values(one);
    both.retainAll(values(other));
    return !both.isEmpty();
  }

  private static Set<String> values(AnalysedRule rule) {
    Set<String> values = new TreeSet<>();
    VALUE
        .matcher(rule.source().consequence())
        .results()
        .forEach(found -> values.add(found.group(1)));
    return values;
  }

  private static boolean sameFirst(AnalysedRule one, AnalysedRule other) {
    return !first(one).isEmpty() && first(one).equals(first(other));
  }

  /** The type of the first fact that is no number: what the rule is about. */
  private static String first(AnalysedRule rule) {
    return rule.facts().stream()
        .filter(fact -> fact.quantifier() == Quantifier.EACH)
        .map(FactCondition::type)
        .filter(type -> !type.contains("Parameter") && !type.contains("Mangler"))
        .findFirst()
        .orElse("");
  }

  private static Optional<LocalDate> lastTogether(
      Ground ground, AnalysedRule one, AnalysedRule other) {
    return ground.lastFirst().stream().filter(day -> together(ground, one, other, day)).findFirst();
  }

  /** Facts of one type are taken to be one fact: only then are the rules about the same matter. */
  private static boolean together(
      Ground ground, AnalysedRule one, AnalysedRule other, LocalDate day) {
    for (FactCondition here : one.facts()) {
      for (FactCondition there : other.facts()) {
        if (here.type().equals(there.type()) && exclude(ground, here, there, day)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean exclude(
      Ground ground, FactCondition here, FactCondition there, LocalDate day) {
    Box one = ground.box(here, day);
    Box other = ground.box(there, day);
    if (here.isPositive() && there.isPositive()) {
      return !one.meets(other);
    }
    return here.isPositive() ? one.isWithin(other) : there.isPositive() && other.isWithin(one);
  }

  /** Whether all that the two ask is understood: no words that only one of them asks. */
  private static boolean isRead(AnalysedRule one, AnalysedRule other) {
    Set<String> asked = truths(one);
    Set<String> askedToo = truths(other);
    return one.unread().isEmpty() && other.unread().isEmpty() && asked.equals(askedToo);
  }

  private static Set<String> truths(AnalysedRule rule) {
    Set<String> truths = new HashSet<>();
    for (FactCondition fact : rule.facts()) {
      for (Condition condition : fact.conditions()) {
        if (condition instanceof Truth truth) {
          truths.add(fact.type() + " " + truth.text());
        }
      }
    }
    return truths;
  }

  private static String said(AnalysedRule rule) {
    return rule.effect().map(effect -> "'" + effect.code() + "'").orElse("a value")
        + " ("
        + rule.shortId()
        + ")";
  }
}
