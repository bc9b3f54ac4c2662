package no.byrutine.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.Yaml;

/**
 * A file of a pack in which its author answers what a goal has found: an id, a reason out of a few,
 * and a note for somebody who knows the routine.
 *
 * @param name the file's name
 * @param reasons those that may be given
 */
public record AnswerFile(String name, List<String> reasons) {

  /**
   * One answer.
   *
   * @param line where it stands
   */
  public record Answer(String reason, String note, int line) {}

  /**
   * The answers of a pack by what they answer, in the order of the file; none when it has no such
   * file.
   *
   * @throws PackException with every fault in it
   */
  public Map<String, Answer> read(PackFiles files) {
    List<PackProblem> problems = new ArrayList<>();
    Map<String, Answer> answers = new LinkedHashMap<>();
    Yaml.read(name, files.texts().getOrDefault(name, ""), problems)
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach((id, entry) -> answers.put(id, answer(entry)));
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
    return answers;
  }

  private Answer answer(Yaml entry) {
    Map<String, Yaml> keys = entry.only("reason", "note");
    String reason = entry.requiredText(keys, "reason");
    if (!reasons.contains(reason)) {
      entry.problem(
          "The reason '" + reason + "' is not known." + Nearest.hint(reason, reasons),
          "Known: " + String.join(", ", reasons) + ".");
    }
    return new Answer(reason, entry.requiredText(keys, "note"), entry.line());
  }
}
