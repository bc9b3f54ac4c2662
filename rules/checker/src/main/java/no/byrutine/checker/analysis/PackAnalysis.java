package no.byrutine.checker.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.byrutine.checker.AnswerFile;
import no.byrutine.checker.AnswerFile.Answer;
import no.byrutine.checker.CompiledPack;
import no.byrutine.engine.definition.PackException;

/**
 * What the rules of a pack say together.
 *
 * @param pack the pack's id
 * @param conditions how many conditions the rules have
 * @param findings what somebody should look at, answered or not
 * @param answers the notes of the findings that are answered, by their ids
 * @param notAnalysed what could not be reasoned about
 */
public record PackAnalysis(
    String pack,
    int conditions,
    List<AnalysisFinding> findings,
    Map<String, String> answers,
    List<NotAnalysed> notAnalysed) {

  private static final AnswerFile ANSWERS =
      new AnswerFile(
          "analysis.yaml",
          List.of("by-design", "cannot-occur", "law-is-silent", "left-to-a-person"));

  /**
   * Analyses a pack.
   *
   * @param loader where the fact types that its rules speak of are found
   * @param today the day whose numbers count when none changes later
   * @throws PackException when {@code analysis.yaml} is broken
   */
  public static PackAnalysis of(CompiledPack pack, ClassLoader loader, LocalDate today) {
    Ground ground = new Ground(pack, loader, today);
    Findings findings = new Findings();
    ContradictingRules contradicting = new ContradictingRules();
    List.of(
            new ImpossibleConditions(),
            new NeedlessConditions(),
            new RulesThatNeverFire(),
            new NeighbouringRules(),
            new UnansweredChoices(),
            contradicting)
        .forEach(inquiry -> inquiry.ask(ground, findings));
    Map<String, Answer> answers = ANSWERS.read(pack.files());
    List<AnalysisFinding> all = new ArrayList<>(findings.inOrder());
    all.addAll(unused(answers, findings, today));
    return new PackAnalysis(
        pack.definition().ref().id(),
        conditions(ground),
        List.copyOf(all),
        notes(answers),
        Blanks.of(ground, contradicting.undecided()));
  }

  private static int conditions(Ground ground) {
    return ground.rules().stream()
        .mapToInt(
            rule ->
                rule.unread().size()
                    + rule.facts().stream().mapToInt(fact -> fact.conditions().size()).sum())
        .sum();
  }

  private static Map<String, String> notes(Map<String, Answer> answers) {
    Map<String, String> notes = new TreeMap<>();
    answers.forEach((id, answer) -> notes.put(id, answer.reason() + ": " + answer.note()));
    return notes;
  }

  private static List<AnalysisFinding> unused(
      Map<String, Answer> answers, Findings findings, LocalDate today) {
    List<String> found = findings.inOrder().stream().map(AnalysisFinding::id).toList();
    return answers.entrySet().stream()
        .filter(answer -> !found.contains(answer.getKey()))
        .map(
            answer ->
                new AnalysisFinding(
                    FindingKind.UNUSED_ANSWER.code() + "/" + answer.getKey(),
                    FindingKind.UNUSED_ANSWER,
                    List.of(),
                    ANSWERS.name(),
                    answer.getValue().line(),
                    "'" + answer.getKey() + "' is not found any more.",
                    "Take the answer away.",
                    today,
                    Optional.empty()))
        .toList();
  }

  /** The findings that nobody has answered. */
  public List<AnalysisFinding> open() {
    return findings.stream().filter(finding -> !answers.containsKey(finding.id())).toList();
  }

  /** How many conditions are not reasoned about; pairs of rules are no conditions. */
  long notAnalysedConditions() {
    return notAnalysed.stream().filter(one -> !one.condition().startsWith(Blanks.PAIR)).count();
  }
}
