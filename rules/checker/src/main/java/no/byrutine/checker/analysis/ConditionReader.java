package no.byrutine.checker.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one constraint of a pattern, as it stands between two commas. */
final class ConditionReader {

  private static final String PATH = "[a-z]\\w*(?:\\.[a-z]\\w*)*";
  private static final Pattern FLAG = Pattern.compile("(!?)\\s*(" + PATH + ")");
  private static final Pattern CODE =
      Pattern.compile(
          "(" + PATH + ")\\s*([=!]=)\\s*(\"[^\"]*\"|null|true|false|[A-Z]\\w*\\.[A-Z]\\w*)");
  private static final Pattern CODES =
      Pattern.compile("(" + PATH + ")\\s+(not\\s+)?in\\s*\\(([^)]*)\\)");
  private static final Pattern COMPARED =
      Pattern.compile("(" + PATH + ")\\s*(<=|>=|==|!=|<|>)\\s*(-?[\\w$.]+)");

  private final Variables variables;

  ConditionReader(Variables variables) {
    this.variables = variables;
  }

  /** All that a constraint says; its parts joined by {@code &&} are conditions of their own. */
  List<Condition> read(String constraint) {
    List<Condition> conditions = new ArrayList<>();
    for (String part : Cut.at(constraint, "&&")) {
      List<String> either = Cut.at(part, "||");
      conditions.add(either.size() == 1 ? one(part) : any(part, either));
    }
    return conditions;
  }

  private Condition any(String text, List<String> either) {
    List<Condition> read = either.stream().map(this::one).toList();
    Set<String> elements = new TreeSet<>();
    read.forEach(condition -> elements.add(element(condition)));
    return elements.size() == 1 && !elements.contains("")
        ? new Condition.AnyOf(elements.iterator().next(), read)
        : truth(text, true);
  }

  private static String element(Condition condition) {
    if (condition instanceof Condition.Compare compare) {
      return compare.element();
    }
    return condition instanceof Condition.Among among ? among.element() : "";
  }

  private Condition one(String written) {
    String text = written.strip();
    return flag(text)
        .or(() -> code(text))
        .or(() -> codes(text))
        .or(() -> compared(text))
        .orElseGet(
            () -> text.startsWith("!") ? truth(text.substring(1), false) : truth(text, true));
  }

  private Condition truth(String text, boolean holds) {
    return new Condition.Truth(variables.spelledOut(text.strip()).replaceAll("\\s+", " "), holds);
  }

  private static Optional<Condition> flag(String text) {
    Matcher flag = FLAG.matcher(text);
    return flag.matches()
        ? Optional.of(among(flag.group(2), flag.group(1).isEmpty() ? "true" : "false", true))
        : Optional.empty();
  }

  private static Condition among(String element, String code, boolean in) {
    return new Condition.Among(element, Set.of(code), in);
  }

  private static Optional<Condition> code(String text) {
    Matcher code = CODE.matcher(text);
    return code.matches()
        ? Optional.of(among(code.group(1), bare(code.group(3)), code.group(2).equals("==")))
        : Optional.empty();
  }

  private static Optional<Condition> codes(String text) {
    Matcher codes = CODES.matcher(text);
    if (!codes.matches() || codes.group(3).contains("$")) {
      return Optional.empty();
    }
    Set<String> listed = new TreeSet<>();
    Cut.at(codes.group(3), ",").forEach(code -> listed.add(bare(code.strip())));
    return Optional.of(new Condition.Among(codes.group(1), listed, codes.group(2) == null));
  }

  /** A code without quotes, a constant without its type. */
  private static String bare(String code) {
    return code.startsWith("\"")
        ? code.substring(1, code.length() - 1)
        : code.substring(code.lastIndexOf('.') + 1);
  }

  private Optional<Condition> compared(String text) {
    Matcher compared = COMPARED.matcher(text);
    if (!compared.matches()) {
      return Optional.empty();
    }
    Operator operator = Operator.of(compared.group(2));
    Operand operand = variables.operand(compared.group(3));
    return Optional.of(
        operand instanceof Operand.Other
            ? between(compared.group(1), operator, operand)
            : new Condition.Compare(compared.group(1), operator, operand));
  }

  /** Of two facts: {@code a >= b} is known to be true when {@code a < b} is not. */
  static Condition between(String element, Operator operator, Operand other) {
    Operator asked = operator.denied().orElse(operator);
    return new Condition.Truth(
        element + " " + asked.sign() + " " + other, operator.denied().isEmpty());
  }
}
