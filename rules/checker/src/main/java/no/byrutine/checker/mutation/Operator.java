package no.byrutine.checker.mutation;

/** How a pack is changed. */
public enum Operator {
  /** {@code >=} becomes {@code >}, {@code <=} becomes {@code <}, and the other way round. */
  BOUNDARY("boundary"),
  /** {@code ==} becomes {@code !=}, and the other way round. */
  EQUALITY("equality"),
  /** A number in a condition becomes one more, in its last decimal. */
  NUMBER("number"),
  /** A code or a word becomes another one that the pack uses in such a place. */
  CODE("code"),
  /** A condition is left out. */
  DROP("drop"),
  /** {@code not} becomes {@code exists}, and the other way round. */
  TURN("turn"),
  /** What a finding does becomes the next weaker thing. */
  EFFECT("effect"),
  /** A parameter's value becomes one more in its last decimal, or the next choice. */
  VALUE("value"),
  /** A parameter's value holds from the day after. */
  DATE("date"),
  /** Two outcomes that stand beside each other change places. */
  ORDER("order");

  private final String code;

  Operator(String code) {
    this.code = code;
  }

  /** The word that stands for it in a mutant's id. */
  public String code() {
    return code;
  }
}
