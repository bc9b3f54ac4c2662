package no.byrutine.checker.analysis;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A comparison of a number with a threshold. */
enum Operator {
  LESS("<"),
  AT_MOST("<="),
  EQUAL("=="),
  NOT_EQUAL("!="),
  AT_LEAST(">="),
  MORE(">");

  private static final Map<Operator, Operator> OPPOSITE =
      Map.of(AT_LEAST, LESS, AT_MOST, MORE, NOT_EQUAL, EQUAL);

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  static Operator of(String sign) {
    return Arrays.stream(values()).filter(it -> it.sign.equals(sign)).findFirst().orElseThrow();
  }

  String sign() {
    return sign;
  }

  /**
   * Whether a number fulfils it.
   *
   * @param order that of the number and the threshold: below 0 when the number is the smaller
   */
  boolean holds(int order) {
    return switch (this) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case AT_LEAST -> order >= 0;
      case MORE -> order > 0;
    };
  }

  /** For those that say that another one does not hold: that other one. */
  Optional<Operator> denied() {
    return Optional.ofNullable(OPPOSITE.get(this));
  }
}
