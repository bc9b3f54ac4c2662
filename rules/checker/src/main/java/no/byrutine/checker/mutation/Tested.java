package no.byrutine.checker.mutation;

import java.util.Optional;

/**
 * What came of a mutant.
 *
 * @param noticedBy the first case that failed, or two cases that touched each other, by name
 */
public record Tested(Mutant mutant, Fate fate, Optional<String> noticedBy) {

  /** Whether anybody noticed. */
  public enum Fate {
    /** A case failed, as it should. */
    KILLED,
    /** Every case still passes. */
    SURVIVED,
    /** The change is no rule: it shows nothing. */
    NOT_COMPILED
  }

  static Tested noticed(Mutant mutant, String by) {
    return new Tested(mutant, Fate.KILLED, Optional.of(by));
  }

  static Tested unnoticed(Mutant mutant) {
    return new Tested(mutant, Fate.SURVIVED, Optional.empty());
  }

  static Tested notCompiled(Mutant mutant) {
    return new Tested(mutant, Fate.NOT_COMPILED, Optional.empty());
  }
}
