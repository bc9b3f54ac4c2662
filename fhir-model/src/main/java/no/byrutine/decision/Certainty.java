package no.byrutine.decision;

/** How surely something is known, from the surest to the least sure. */
public enum Certainty {
  /** Read in the source itself, or confirmed by the city's policy. */
  VERIFIED("verified"),
  /** Reported by somebody who read the source. */
  SECONDARY("secondary"),
  /** What people are seen to do. */
  PRACTICE("practice"),
  /** Inferred, assumed, or in conflict. */
  UNVERIFIED("unverified");

  private final String code;

  Certainty(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The less sure of the two. */
  public Certainty weakest(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
