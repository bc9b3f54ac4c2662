package no.byrutine.engine;

import java.util.List;

/** A fact that a pack's derivation made, and what it made it of. */
public interface Derived {

  /** The resources, parameters and derived facts that this one follows from. */
  List<Object> basedOn();
}
