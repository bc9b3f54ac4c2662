package no.byrutine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One fact pattern of a rule, such as {@code $p : Periode( gjeldende, $fom : fom )}.
 *
 * @param variable what it is bound to
 * @param type the fact type, as it is written
 * @param offset where the type stands
 * @param constraints what stands between the commas
 */
public record FactPattern(
    Optional<String> variable, String type, int offset, List<Constraint> constraints) {

  private static final Pattern START =
      Pattern.compile(
          "(?:(\\$?[A-Za-z_]\\w*)\\s*:\\s*)?((?:[a-z]\\w*\\.)*[A-Z]\\w*(?:\\.[A-Z]\\w*)*)\\s*(\\()");
  private static final Pattern BINDING = Pattern.compile("\\s*(\\$?[A-Za-z_]\\w*)\\s*:(?!:)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  /**
   * One constraint.
   *
   * @param variable what it binds
   * @param code as it is written, without the binding
   * @param bare the same, with strings blanked
   * @param offset where {@code code} stands
   */
  public record Constraint(Optional<String> variable, String code, String bare, int offset) {

    /**
     * The texts that a property is compared with: {@code name == "x"}, {@code name in ("x", "y")}.
     */
    List<RuleText.Part> texts(String property) {
      Pattern compared =
          Pattern.compile(
              "(?<![\\w.])"
                  + property
                  + "\\s*(?:[=!]=\\s*(\"[^\"]*\")|(?:not\\s+)?in\\s*(\\([^)]*\\)))");
      List<RuleText.Part> texts = new ArrayList<>();
      Matcher found = compared.matcher(code);
      while (found.find()) {
        int group = found.group(1) != null ? 1 : 2;
        RuleText.Part part = new RuleText.Part(found.group(group), offset + found.start(group));
        texts.addAll(RuleText.find(QUOTED, part, 1));
      }
      return texts;
    }
  }

  static List<FactPattern> in(RuleText rule) {
    List<FactPattern> patterns = new ArrayList<>();
    if (!rule.whole()) {
      return patterns;
    }
    Matcher start = START.matcher(rule.file().bare()).region(rule.when() + 4, rule.then());
    int from = rule.when() + 4;
    while (start.region(from, rule.then()).find()) {
      int open = start.start(3);
      int close = rule.file().closing(open, rule.then());
      int end = close < 0 ? rule.then() : close;
      patterns.add(
          new FactPattern(
              Optional.ofNullable(start.group(1)),
              start.group(2),
              start.start(2),
              constraints(rule.file(), open + 1, end)));
      from = end;
    }
    return patterns;
  }

  /** The fact type without its package. */
  public String simpleType() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The texts that a property is compared with in any of the constraints. */
  public List<RuleText.Part> texts(String property) {
    return constraints.stream().flatMap(one -> one.texts(property).stream()).toList();
  }

  private static List<Constraint> constraints(DrlFile file, int from, int to) {
    List<Constraint> constraints = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i <= to; i++) {
      char c = i == to ? ',' : file.bare().charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == ',' && (depth == 0 || i == to)) {
        add(file, start, i, constraints);
        start = i + 1;
      }
    }
    return constraints;
  }

  private static void add(DrlFile file, int from, int to, List<Constraint> constraints) {
    Matcher binding = BINDING.matcher(file.bare()).region(from, to);
    Optional<String> variable = Optional.empty();
    int start = from;
    if (binding.lookingAt()) {
      variable = Optional.of(binding.group(1));
      start = binding.end();
    }
    while (start < to && Character.isWhitespace(file.bare().charAt(start))) {
      start++;
    }
    String code = file.code().substring(start, to).stripTrailing();
    if (!code.isEmpty()) {
      String bare = file.bare().substring(start, start + code.length());
      constraints.add(new Constraint(variable, code, bare, start));
    }
  }
}
