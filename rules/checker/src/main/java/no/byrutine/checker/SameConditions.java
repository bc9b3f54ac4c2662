package no.byrutine.checker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Two rules that fire together and say different things of the same. */
final class SameConditions implements Check {

  private static final Pattern VALUE = Pattern.compile("(?<![\\w$.])value\\s*\\(\\s*\"([^\"]*)\"");

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    Map<String, RuleText> seen = new HashMap<>();
    for (RuleText rule : pack.rules()) {
      if (rule.whole()) {
        String conditions = rule.conditions().text().replaceAll("\\s+", "");
        Optional.ofNullable(seen.putIfAbsent(conditions, rule))
            .ifPresent(first -> compare(first, rule, remarks));
      }
    }
  }

  private static void compare(RuleText first, RuleText second, Remarks remarks) {
    String other = "\"" + first.title() + "\" (line " + first.place().line() + ")";
    Set<String> both = values(first);
    both.retainAll(values(second));
    if (!both.isEmpty() || !effect(first).equals(effect(second))) {
      remarks.error(
          "contradicting-rules",
          second.place(),
          "The rule has the same conditions as " + other + " and another result.",
          "Tell the two cases apart in the conditions, or make them one rule.");
    } else {
      remarks.warning(
          "same-conditions",
          second.place(),
          "The rule has the same conditions as " + other + ".",
          "Make them one rule, unless the routine has them apart.");
    }
  }

  private static Set<String> values(RuleText rule) {
    Set<String> values = new TreeSet<>();
    RuleText.find(VALUE, rule.consequence(), 1).forEach(found -> values.add(found.text()));
    return values;
  }

  private static String effect(RuleText rule) {
    return rule.annotation("effect").map(RuleText.Annotation::value).orElse("");
  }
}
