package no.byrutine.checker.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.checker.mutation.Explanations.Explanation;
import no.byrutine.checker.mutation.Tested.Fate;
import no.byrutine.engine.definition.PackProblem;

/** What a mutation test showed, as text; {@link MutationPages} has it as JSON and HTML. */
public final class MutationReport {

  private final String pack;
  private final List<Tested> results;
  private final Explanations explanations;

  public MutationReport(String pack, List<Tested> results, Explanations explanations) {
    this.pack = pack;
    this.results = List.copyOf(results);
    this.explanations = explanations;
  }

  String pack() {
    return pack;
  }

  /** What came of each change. */
  public List<Tested> results() {
    return results;
  }

  Optional<Explanation> explanation(Tested result) {
    return result.fate() == Fate.SURVIVED ? explanations.of(result.mutant()) : Optional.empty();
  }

  /** The part of the changes that a case notices, in per cent of those that compile. */
  public double score() {
    long counted = results.size() - count(Fate.NOT_COMPILED);
    return counted == 0 ? 100 : 100.0 * count(Fate.KILLED) / counted;
  }

  long count(Fate fate) {
    return results.stream().filter(result -> result.fate() == fate).count();
  }

  /** The changes that no case notices and nobody has explained. */
  public List<Tested> unexplained() {
    return survivors().filter(result -> explanation(result).isEmpty()).toList();
  }

  private Stream<Tested> survivors() {
    return results.stream().filter(result -> result.fate() == Fate.SURVIVED);
  }

  /** Explanations that explain nothing; of use only when everything was tried. */
  public List<PackProblem> idleExplanations() {
    return explanations.idle(results);
  }

  /** A survivor as a sentence, with the place and the id by which it is explained. */
  public String sentence(Tested result) {
    Mutant mutant = result.mutant();
    return "No case notices if %s (%s:%d)%n    %s"
        .formatted(mutant.what(), mutant.file(), mutant.line(), mutant.id());
  }

  /** One line: how many, and the score. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%s: %d changes, %d noticed, %d unnoticed (%d explained), %d do not compile; score %.1f %%",
        pack,
        results.size(),
        count(Fate.KILLED),
        count(Fate.SURVIVED),
        count(Fate.SURVIVED) - unexplained().size(),
        count(Fate.NOT_COMPILED),
        score());
  }

  /** The summary, what nobody explained, and what was. */
  public String text() {
    StringBuilder text = new StringBuilder(summary()).append("\n\n");
    unexplained().forEach(result -> text.append(sentence(result)).append('\n'));
    survivors()
        .forEach(
            result ->
                explanation(result)
                    .ifPresent(
                        why ->
                            text.append(sentence(result))
                                .append("\n    " + why.reason() + ": " + why.note() + "\n")));
    return text.toString();
  }
}
