package no.byrutine.engine.definition;

import java.util.List;
import java.util.stream.Collectors;

/** The pack is broken. Found when it is built or loaded, never in the middle of a decision. */
public final class PackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<PackProblem> problems;

  public PackException(List<PackProblem> problems) {
    super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public PackException(PackProblem problem) {
    this(List.of(problem));
  }

  /** Everything that is wrong, in the order of file and line. */
  public List<PackProblem> problems() {
    return problems;
  }
}
