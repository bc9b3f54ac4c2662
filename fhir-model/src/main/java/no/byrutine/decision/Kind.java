package no.byrutine.decision;

/** Who settles the question that a rule asks. */
public enum Kind {
  /** The text decides. */
  REGEL("regel"),
  /** The law leaves it to a person. */
  SKJOENN("skjoenn"),
  /** A local interpretation, with its own source and date. */
  TOLKNING("tolkning");

  private final String code;

  Kind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
