package no.byrutine.engine;

import java.util.List;
import org.drools.model.Model;

/**
 * A compiled pack as it announces itself through {@link java.util.ServiceLoader}. The Maven plugin
 * writes the implementation; nobody else should.
 */
public interface PackModule {

  /** The pack's id, and the name of its folder under {@code byrutine/} on the class path. */
  String id();

  /** The compiled rules. */
  List<Model> models();

  /** The arithmetic that comes before the rules. */
  Derivation derivation();
}
