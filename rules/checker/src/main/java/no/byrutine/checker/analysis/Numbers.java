package no.byrutine.checker.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as rules write them. */
final class Numbers {

  private static final Pattern LITERAL = Pattern.compile("(-?\\d+(?:\\.\\d+)?)[BbIL]?");

  private Numbers() {}

  static Optional<BigDecimal> in(String text) {
    Matcher literal = LITERAL.matcher(text);
    return literal.matches()
        ? Optional.of(new BigDecimal(literal.group(1)).stripTrailingZeros())
        : Optional.empty();
  }
}
