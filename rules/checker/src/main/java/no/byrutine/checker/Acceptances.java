package no.byrutine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.checker.checks.CheckDescription;
import no.byrutine.checker.checks.Checks;
import no.byrutine.engine.definition.Nearest;

/**
 * The comments by which a pack answers remarks with a reason: {@code // accepts check: reason} in a
 * rule file and {@code # accepts check: reason} in a YAML file. One above a rule is for all of the
 * rule, any other for the line below it.
 */
final class Acceptances {

  /** Shorter than this, nobody can judge it. */
  static final int SHORTEST_REASON = 20;

  private static final Pattern ACCEPTS =
      Pattern.compile("\\s*(?://|#)\\s*accepts\\s+([\\w-]+)\\s*:?\\s*(.*?)\\s*");
  private static final Pattern PASSED_OVER = Pattern.compile("\\s*(//.*|#.*)?");
  private static final Pattern RULE = Pattern.compile("\\s*rule\\b.*");

  /** One such comment, and the lines that it is for. */
  private record Acceptance(String check, String reason, Place place, int from, int to) {

    boolean covers(Remark remark) {
      return remark.check().equals(check)
          && remark.file().equals(place.file())
          && from <= remark.line()
          && remark.line() <= to;
    }
  }

  private final List<Acceptance> all = new ArrayList<>();

  /**
   * @param texts the files of a pack, by name
   */
  Acceptances(Map<String, String> texts) {
    texts.forEach(
        (file, text) -> {
          if (file.endsWith(".drl") || file.endsWith(".yaml")) {
            read(file, text.lines().toList());
          }
        });
  }

  private void read(String file, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = ACCEPTS.matcher(lines.get(i));
      if (comment.matches()) {
        Place place = new Place(file, i + 1, lines.get(i).indexOf("accepts") + 1, "");
        int from = next(lines, i + 1, false);
        boolean isRule = file.endsWith(".drl") && isRule(lines, from);
        int to = isRule ? next(lines, from + 1, true) : from + 1;
        all.add(new Acceptance(comment.group(1), comment.group(2), place, from + 1, to));
      }
    }
  }

  /** The index of the next line that says something; or of the next rule, or the end. */
  private static int next(List<String> lines, int from, boolean rule) {
    int at = from;
    while (at < lines.size()
        && (rule ? !isRule(lines, at) : PASSED_OVER.matcher(lines.get(at)).matches())) {
      at++;
    }
    return at;
  }

  private static boolean isRule(List<String> lines, int at) {
    return at < lines.size() && RULE.matcher(lines.get(at)).matches();
  }

  /**
   * Takes what is accepted out of the remarks, and adds what is wrong with the comments themselves.
   *
   * @param complete whether every check was asked: only then is a comment that answers nothing told
   */
  List<Accepted> answer(Remarks remarks, boolean complete) {
    List<Accepted> accepted = new ArrayList<>();
    for (Acceptance one : all) {
      if (isValid(one, remarks)) {
        List<Remark> taken = remarks.take(one::covers);
        taken.forEach(remark -> accepted.add(new Accepted(remark, one.reason())));
        if (taken.isEmpty() && complete) {
          remarks.warning(
              "acceptance-unused",
              one.place(),
              "Nothing is said here by '" + one.check() + "' any more.",
              "Remove the comment.");
        }
      }
    }
    return accepted;
  }

  private static boolean isValid(Acceptance one, Remarks remarks) {
    Optional<CheckDescription> check = Checks.of(one.check());
    if (check.isEmpty()) {
      remarks.error(
          "acceptance-unknown",
          one.place(),
          "There is no check '" + one.check() + "'.",
          Nearest.hint(one.check(), Checks.all().keySet())
              + " The name stands in brackets after what is said.");
      return false;
    }
    if (!check.get().acceptable()) {
      remarks.error(
          "acceptance-guarded",
          one.place(),
          "'" + one.check() + "' guards what the pack decides and cannot be accepted.",
          "Mend what it says, and remove the comment.");
      return false;
    }
    if (one.reason().length() < SHORTEST_REASON) {
      remarks.error(
          "acceptance-reason",
          one.place(),
          "The comment does not say why '" + one.check() + "' is accepted.",
          "Write the reason in at least %d letters: accepts %s: reason."
              .formatted(SHORTEST_REASON, one.check()));
      return false;
    }
    return true;
  }
}
