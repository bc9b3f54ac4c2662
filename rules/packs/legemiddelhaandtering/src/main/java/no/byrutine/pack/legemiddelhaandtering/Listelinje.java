package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/** A line of a legemiddelliste in use, and what it says. */
public record Listelinje(
    String pasient,
    boolean navn,
    boolean virkestoff,
    boolean form,
    boolean styrke,
    boolean dose,
    boolean bruk,
    List<Object> basedOn)
    implements Derived {

  public Listelinje {
    basedOn = List.copyOf(basedOn);
  }
}
