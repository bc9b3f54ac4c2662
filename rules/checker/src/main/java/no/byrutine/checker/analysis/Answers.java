package no.byrutine.checker.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.Yaml;

/** {@code analysis.yaml}: what the author says to findings, by their ids. */
record Answers(Map<String, Answer> byId) {

  private static final String FILE = "analysis.yaml";

  /** Why a finding is left as it is. */
  static final List<String> REASONS =
      List.of("by-design", "cannot-occur", "law-is-silent", "left-to-a-person");

  /**
   * One answer.
   *
   * @param reason one of {@link #REASONS}
   * @param note why, for somebody who knows the routine
   */
  record Answer(String reason, String note, int line) {}

  /**
   * The answers of a pack; none when it has no such file.
   *
   * @throws PackException with every fault in it
   */
  static Answers read(PackFiles files) {
    List<PackProblem> problems = new ArrayList<>();
    Map<String, Answer> answers = new TreeMap<>();
    String text = files.texts().getOrDefault(FILE, "");
    if (!text.isEmpty()) {
      Yaml.read(FILE, text, problems)
          .map(Yaml::entries)
          .orElse(Map.of())
          .forEach((id, entry) -> answers.put(id, answer(entry)));
    }
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return new Answers(answers);
  }

  private static Answer answer(Yaml entry) {
    Map<String, Yaml> keys = entry.only("reason", "note");
    String reason = entry.requiredText(keys, "reason");
    if (!REASONS.contains(reason)) {
      entry.problem(
          "The reason '" + reason + "' is not known." + Nearest.hint(reason, REASONS),
          "Known: " + String.join(", ", REASONS) + ".");
    }
    return new Answer(reason, entry.requiredText(keys, "note"), entry.line());
  }
}
