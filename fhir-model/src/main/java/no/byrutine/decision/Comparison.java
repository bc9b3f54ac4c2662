package no.byrutine.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two decisions of one case, and what made them differ: a number that was published in between (a
 * back-payment, etterbetaling), or facts that were settled in between (an etteroppgjør).
 *
 * @param differences the values that are not the same, those of kroner with their causes
 */
public record Comparison(Decision earlier, Decision later, List<Difference> differences) {

  public Comparison {
    differences = List.copyOf(differences);
  }

  /** The difference of the first value of this name, if it is not the same in both. */
  public Optional<Difference> difference(String name) {
    return differences.stream().filter(difference -> difference.name().equals(name)).findFirst();
  }

  /**
   * One value that changed.
   *
   * @param of what the value is of
   * @param earlier the earlier value, if it was given. What was preliminary then and is settled now
   *     stands here as what it would have been, had it been final
   * @param later the later value, if it was given
   * @param difference later minus earlier, when both are kroner
   * @param causes what the difference is made of: together they are the whole of it. Empty when
   *     there is no difference in kroner, or when it cannot be divided
   */
  public record Difference(
      String name,
      Map<String, Scalar> of,
      Optional<Scalar> earlier,
      Optional<Scalar> later,
      Optional<Kroner> difference,
      List<Cause> causes) {

    public Difference {
      causes = List.copyOf(causes);
    }
  }

  /**
   * Something that was not the same, and what it alone did to the value.
   *
   * @param name a parameter's name, the code of the facts, or the FHIR status that they got
   */
  public record Cause(CauseKind kind, String name, Kroner effect) {}

  /** What sort of thing a cause is. */
  public enum CauseKind {
    /** Amounts or circumstances that were other than first told. */
    FACT("fact"),
    /** Facts that were preliminary and became final, with the amounts as they were. */
    STATUS("status"),
    /** A number that was published, or a choice that was made. */
    PARAMETER("parameter");

    private final String code;

    CauseKind(String code) {
      this.code = code;
    }

    /** The code that answers use. */
    public String code() {
      return code;
    }
  }
}
