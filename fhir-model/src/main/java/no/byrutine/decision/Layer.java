package no.byrutine.decision;

/** Where a source stands, from the law down to a mere interpretation. */
public enum Layer {
  /** Act or regulation. */
  LOV,
  /** National guideline or circular. */
  NAS,
  /** The city's own routine. */
  OSLO,
  /** Another municipality's routine: an analogue, never ours. */
  KOM,
  /** Interest organisation, newspaper, foreign or superseded source. */
  INT,
  /** Inferred or assumed. */
  AVL;

  /** Whether a source of this layer may decide when it is verified. */
  public boolean mayDecide() {
    return this == LOV || this == NAS || this == OSLO;
  }
}
