package no.byrutine.checker.guard;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rules the rule compiler makes of one: its conditions as a list of alternatives
 * (disjunctive normal form), counted without writing them out. An {@code or} between fact patterns
 * adds, everything else multiplies; an {@code ||} inside a pattern is one condition.
 */
public final class Alternatives {

  /** More than this is no rule that a person wrote for persons. */
  public static final long LIMIT = 64;

  private static final Pattern TOKEN = Pattern.compile("[\\w$]+|\\|\\||&&|[()]");
  private static final Set<String> OR = Set.of("or", "||");
  private static final Set<String> AND = Set.of("and", "&&");
  private static final Set<String> PREFIX = Set.of("not", "exists", "forall");

  private final Matcher tokens;
  private String token = "";

  private Alternatives(String conditions) {
    tokens = TOKEN.matcher(conditions);
    next();
  }

  /**
   * The number of alternatives; {@link Long#MAX_VALUE} stands for any number from there on.
   *
   * @param conditions what stands between {@code when} and {@code then}, with the inside of strings
   *     and comments blanked
   */
  public static long of(String conditions) {
    return new Alternatives(conditions).all();
  }

  /** Conditions one after the other, to the closing bracket or the end. */
  private long all() {
    long product = 1;
    while (!atEnd()) {
      product = times(product, either());
    }
    return product;
  }

  private long either() {
    long sum = both();
    while (OR.contains(token)) {
      next();
      sum = plus(sum, both());
    }
    return sum;
  }

  private long both() {
    long product = one();
    while (AND.contains(token)) {
      next();
      product = times(product, one());
    }
    return product;
  }

  /** One condition: a group in brackets, a pattern, or one of them after {@code not} and such. */
  private long one() {
    if (PREFIX.contains(token)) {
      next();
      return one();
    }
    if (token.equals("(")) {
      next();
      long group = group();
      next();
      return group;
    }
    pattern();
    return 1;
  }

  /** What stands in brackets; the connective may stand first, as in {@code (or A() B())}. */
  private long group() {
    if (!OR.contains(token)) {
      if (AND.contains(token)) {
        next();
      }
      return all();
    }
    next();
    long sum = 0;
    while (!atEnd()) {
      sum = plus(sum, both());
    }
    return sum;
  }

  /** The words and the brackets of a pattern. */
  private void pattern() {
    do {
      next();
    } while (!atEnd() && !token.equals("(") && !isConnective());
    if (token.equals("(")) {
      brackets();
    }
  }

  private void brackets() {
    int depth = 0;
    do {
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      next();
    } while (depth > 0 && !token.isEmpty());
  }

  private boolean isConnective() {
    return OR.contains(token) || AND.contains(token) || PREFIX.contains(token);
  }

  private boolean atEnd() {
    return token.isEmpty() || token.equals(")");
  }

  private void next() {
    token = tokens.find() ? tokens.group() : "";
  }

  private static long plus(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  private static long times(long a, long b) {
    return b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }
}
