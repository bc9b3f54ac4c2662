package no.byrutine.engine;

import java.util.Set;
import no.byrutine.in.Inputs;

/** Numbers what the patterns of a pack look at. */
final class Readings {

  private final Inputs inputs;
  private int next;

  /**
   * @param inputs the pack's inputs, to know which of them each pattern reads
   */
  Readings(Inputs inputs) {
    this.inputs = inputs;
  }

  /**
   * @param concepts what the pattern asks for with {@code is("…")}
   * @param names what it asks for with {@code name == "…"}
   */
  Reading of(Class<?> type, Set<String> concepts, Set<String> names) {
    return Reading.of(next++, type, concepts, names, inputs);
  }
}
