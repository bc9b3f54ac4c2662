package no.byrutine.decision;

/**
 * What a finding does, from the weakest to the strongest. Only a verified source of layer {@link
 * Layer#LOV}, {@link Layer#NAS} or {@link Layer#OSLO} may give the last three.
 */
public enum Effect {
  /** Tells. */
  INFORMS("informs"),
  /** Gives advice that a person may leave. */
  ADVISES("advises"),
  /** A number or a fact is needed before anything that rests on it can be said. */
  REQUIRES_INFORMATION("requires-information"),
  /** The law leaves it to a person; the engine stops there. */
  REQUIRES_JUDGEMENT("requires-judgement"),
  /** Another place or unit is the right one. */
  ROUTES("routes"),
  /** Must not be done. */
  BLOCKS("blocks"),
  /** Settles the question. */
  DECIDES("decides");

  private final String code;

  Effect(String code) {
    this.code = code;
  }

  /** The code that packs and answers use. */
  public String code() {
    return code;
  }

  /** Whether only a verified source of law, national guideline or the city may have this effect. */
  public boolean needsVerifiedSource() {
    return compareTo(ROUTES) >= 0;
  }

  /** The strongest effect that a weak source may have when a rule asks for this one. */
  public Effect capped() {
    return needsVerifiedSource() ? (this == BLOCKS ? REQUIRES_JUDGEMENT : ADVISES) : this;
  }
}
