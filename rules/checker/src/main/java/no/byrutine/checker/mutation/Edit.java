package no.byrutine.checker.mutation;

import no.byrutine.checker.RuleText;
import no.byrutine.checker.RuleVariants.Variant;

/**
 * A change of a rule's text.
 *
 * @param from the offset in the file
 * @param to the offset after what is replaced
 * @param place the condition, as the author wrote it
 * @param what the change in words, without the rule
 */
record Edit(Operator operator, int from, int to, String replacement, String place, String what) {

  Mutant mutant(RuleText rule, String ruleId) {
    String text = rule.file().text();
    int end = text.indexOf("end", rule.end()) + "end".length();
    String changed = text.substring(rule.start(), from) + replacement + text.substring(to, end);
    return new Mutant(
        ruleId + " " + operator.code() + " " + place,
        operator,
        ruleId,
        rule.file().name(),
        rule.place(from).line(),
        what + " in " + Wording.quoted(rule.title()),
        new Mutant.Change.OfRule(new Variant(rule.file().name(), rule.title(), changed)));
  }
}
