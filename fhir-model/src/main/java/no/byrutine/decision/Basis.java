package no.byrutine.decision;

import java.time.LocalDate;

/**
 * The legal or routine ground that a finding or a number stands on.
 *
 * @param source the key of the source in the pack
 * @param title the source's own title
 * @param place the paragraph or section, for example {@code § 3(2)}
 * @param url where the source can be read; empty when it has no known address
 * @param checkedOn the day on which the source was last read
 */
public record Basis(
    String source,
    String title,
    String place,
    String url,
    Layer layer,
    Certainty certainty,
    LocalDate checkedOn) {

  /** Whether this ground may carry an effect that settles something. */
  public boolean mayDecide() {
    return layer.mayDecide() && certainty == Certainty.VERIFIED;
  }
}
