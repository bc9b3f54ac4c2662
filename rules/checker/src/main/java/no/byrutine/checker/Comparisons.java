package no.byrutine.checker;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.decision.Kroner;
import no.byrutine.engine.definition.Nearest;

/** A property compared with something that it can never be. */
final class Comparisons {

  private static final Pattern LITERAL =
      Pattern.compile("\\s*(?:==|!=|<=|>=|<|>)\\s*(\"[^\"]*\"|-?\\d[\\w.]*|true|false)(?![\\w.])");

  private Comparisons() {}

  static void check(
      RuleText rule,
      Class<?> type,
      Expressions.Chain chain,
      FactPattern.Constraint constraint,
      Remarks remarks) {
    int after = chain.offset() + chain.text().length() - constraint.offset();
    Matcher literal = LITERAL.matcher(constraint.code()).region(after, constraint.code().length());
    if (!literal.lookingAt()) {
      return;
    }
    String text = literal.group(1);
    String mend = mend(type, text);
    if (!mend.isEmpty()) {
      remarks.error(
          "type-mismatch",
          rule.place(constraint.offset() + literal.start(1)),
          "'" + chain.text() + "' is " + kind(type) + " and is compared with " + text + ".",
          mend);
    }
  }

  private static String kind(Class<?> type) {
    if (type == String.class) {
      return "a text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "yes or no";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "a day";
    }
    return isNumber(type) ? "a number" : "a " + type.getSimpleName();
  }

  private static boolean isNumber(Class<?> type) {
    return Number.class.isAssignableFrom(type)
        || (type.isPrimitive() && type != boolean.class && type != char.class);
  }

  /** How to mend it; empty when the comparison can hold. */
  private static String mend(Class<?> type, String literal) {
    boolean text = literal.startsWith("\"");
    boolean flag = literal.equals("true") || literal.equals("false");
    boolean number = !text && !flag;
    if (type.isEnum()) {
      return text ? constant(type, literal) : number ? "Compare it with a constant." : "";
    }
    if (type == Kroner.class) {
      return "Compare it with another amount, for example that of a parameter.";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "Compare it with another day, bound from a fact.";
    }
    if (type == String.class) {
      return text ? "" : "Write \"" + literal + "\", or compare another property.";
    }
    if (type == boolean.class || type == Boolean.class) {
      return flag ? "" : "Write the property alone, or with ! before it.";
    }
    if (isNumber(type)) {
      return number ? "" : "Write a number without quotes, or compare another property.";
    }
    return "";
  }

  private static String constant(Class<?> type, String literal) {
    String name = literal.replace("\"", "");
    var names = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    return "Write "
        + type.getSimpleName()
        + "."
        + Nearest.to(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'), names)
            .orElse(names.get(0))
        + ".";
  }
}
