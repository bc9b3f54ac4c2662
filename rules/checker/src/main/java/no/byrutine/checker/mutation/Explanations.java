package no.byrutine.checker.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.checker.AnswerFile;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackProblem;

/**
 * {@code mutations.yaml}: why no case notices a change, by the mutant's id. An id that ends in
 * {@code *} stands for all that begin so.
 */
public final class Explanations {

  private static final AnswerFile FILE =
      new AnswerFile(
          "mutations.yaml", List.of("equivalent", "history", "judged", "redundant", "unreachable"));

  private final List<Explanation> explanations;

  private Explanations(List<Explanation> explanations) {
    this.explanations = explanations;
  }

  /**
   * Why a change goes unnoticed.
   *
   * @param id the mutant's id, or its beginning and {@code *}
   * @param reason {@code equivalent}: nothing differs that a case could show; {@code unreachable}:
   *     no case that is let in comes there; {@code redundant}: another condition sees to it; {@code
   *     history}: a number of the past that no case is decided by; {@code judged}: somebody has
   *     looked, and the note says what they found
   */
  public record Explanation(String id, String reason, String note, int line) {

    boolean covers(Mutant mutant) {
      return id.endsWith("*")
          ? mutant.id().startsWith(id.substring(0, id.length() - 1))
          : mutant.id().equals(id);
    }
  }

  /**
   * Reads a pack's explanations; a pack without the file has none.
   *
   * @throws PackException with every fault in the file
   */
  public static Explanations of(PackFiles files) {
    List<Explanation> read = new ArrayList<>();
    FILE.read(files)
        .forEach((id, why) -> read.add(new Explanation(id, why.reason(), why.note(), why.line())));
    return new Explanations(read);
  }

  /** The explanation of a mutant; the first that covers it. */
  Optional<Explanation> of(Mutant mutant) {
    return explanations.stream().filter(one -> one.covers(mutant)).findFirst();
  }

  /** The explanations of what is noticed after all, or is not there any more. */
  List<PackProblem> idle(List<Tested> results) {
    return explanations.stream()
        .filter(one -> results.stream().noneMatch(result -> explains(one, result)))
        .map(Explanations::idle)
        .toList();
  }

  private static boolean explains(Explanation one, Tested result) {
    return result.fate() == Tested.Fate.SURVIVED && one.covers(result.mutant());
  }

  private static PackProblem idle(Explanation one) {
    return new PackProblem(
        FILE.name(),
        one.line(),
        0,
        "'" + one.id() + "' is noticed by a case, or is no change of this pack.",
        "Remove the explanation.");
  }
}
