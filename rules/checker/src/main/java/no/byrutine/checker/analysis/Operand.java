package no.byrutine.checker.analysis;

import java.math.BigDecimal;

/** What an element is compared with. */
sealed interface Operand {

  /** A number in the rule itself. */
  record Fixed(BigDecimal value) implements Operand {
    @Override
    public String toString() {
      return value.toPlainString();
    }
  }

  /** The value of a parameter on the day. */
  record OfParameter(String name) implements Operand {
    @Override
    public String toString() {
      return "‹" + name + "›";
    }
  }

  /** Something of another fact. */
  record Other(String text) implements Operand {
    @Override
    public String toString() {
      return text;
    }
  }
}
