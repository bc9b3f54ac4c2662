package no.byrutine.checker.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.byrutine.checker.FactPattern;
import no.byrutine.checker.RuleText;

/** Whole patterns left out, and {@code not} and {@code exists} turned or left out. */
final class PatternEdits {

  private static final Pattern QUANTIFIER =
      Pattern.compile("(?<![\\w$])(not|exists)\\b\\s*(?=[A-Z(])");
  private static final Pattern BOUND = Pattern.compile("\\$?[A-Za-z_]\\w*\\s*:\\s*$");
  // What a pattern stands inside of when it follows or precedes one of these.
  private static final Pattern BEFORE =
      Pattern.compile(".*(?:[(,]|\\b(?:not|exists|or|and|from))\\s*$", Pattern.DOTALL);
  private static final Pattern AFTER =
      Pattern.compile("\\s*(?:[),;]|(?:or|and|from|over)\\b).*", Pattern.DOTALL);

  private final RuleText rule;
  private final String bare;
  private final List<Edit> edits = new ArrayList<>();

  private PatternEdits(RuleText rule) {
    this.rule = rule;
    this.bare = rule.file().bare();
  }

  static List<Edit> of(RuleText rule) {
    PatternEdits made = new PatternEdits(rule);
    made.quantifiers();
    if (rule.patterns().size() > 1) {
      rule.patterns().forEach(made::drop);
    }
    return made.edits;
  }

  private void quantifiers() {
    Matcher found = QUANTIFIER.matcher(bare).region(rule.when() + "when".length(), rule.then());
    while (found.find()) {
      int from = found.start(1);
      int to = closing(found.end());
      String word = found.group(1);
      String other = word.equals("not") ? "exists" : "not";
      String place = Wording.line(rule.file().code().substring(from, to));
      edits.add(
          new Edit(
              Operator.TURN,
              from,
              found.end(1),
              other,
              place,
              word + " becomes " + other + " in " + Wording.quoted(place)));
      edits.add(
          new Edit(Operator.DROP, from, to, "", place, Wording.quoted(place) + " is left out"));
    }
  }

  /** The offset after the bracket that closes the first one from here. */
  private int closing(int from) {
    return rule.file().closing(bare.indexOf('(', from), rule.then()) + 1;
  }

  /** A pattern that stands alone and binds nothing that others need. */
  private void drop(FactPattern pattern) {
    int from = start(pattern);
    int to = closing(pattern.offset());
    String before = bare.substring(rule.when() + "when".length(), from);
    String after = bare.substring(to, rule.then() + "then".length());
    boolean alone = !BEFORE.matcher(before).matches() && !AFTER.matcher(after).matches();
    String rest = before + bare.substring(to, rule.limit());
    if (alone && variables(pattern).noneMatch(name -> uses(rest, name))) {
      String code = Wording.line(rule.file().code().substring(from, to));
      edits.add(
          new Edit(
              Operator.DROP, from, to, "", "all " + code, Wording.quoted(code) + " is left out"));
    }
  }

  private int start(FactPattern pattern) {
    Matcher bound = BOUND.matcher(bare).region(rule.when() + "when".length(), pattern.offset());
    return pattern.variable().isPresent() && bound.find() ? bound.start() : pattern.offset();
  }

  private static Stream<String> variables(FactPattern pattern) {
    return Stream.concat(
        pattern.variable().stream(),
        pattern.constraints().stream()
            .map(FactPattern.Constraint::variable)
            .flatMap(Optional::stream));
  }

  private static boolean uses(String text, String name) {
    return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?!\\w)").matcher(text).find();
  }
}
