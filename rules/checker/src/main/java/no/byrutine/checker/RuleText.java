package no.byrutine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule as text. Offsets are into its file, so that everything found has a line and a column.
 *
 * @param start the offset of {@code rule}
 * @param when the offset of {@code when}, or -1
 * @param then the offset of {@code then}, or -1
 * @param end the offset of {@code end}, or -1
 * @param limit where the next rule begins, or the file ends
 */
public record RuleText(
    DrlFile file, String title, int start, int when, int then, int end, int limit) {

  private static final Pattern TITLE = Pattern.compile("rule\\s+\"([^\"\\n]*)\"");
  private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");
  private static final Pattern THEN = Pattern.compile("\\bthen\\b");
  private static final Pattern END = Pattern.compile("(?m)^[ \\t]*end\\b");
  private static final Pattern ANNOTATION =
      Pattern.compile("@([A-Za-z_][\\w-]*)\\s*(?:\\(\\s*(\"[^\"\\n]*\"|[^)\\n]*?)\\s*\\))?");

  /** An annotation, its text without quotes, and where it stands. */
  public record Annotation(String name, String value, int offset) {}

  /** A part of the rule, with its offset in the file. */
  public record Part(String text, int offset) {}

  static RuleText of(DrlFile file, int from, int limit) {
    int start = file.bare().indexOf("rule", from);
    Matcher title = TITLE.matcher(file.code()).region(start, limit);
    boolean titled = title.lookingAt();
    String name =
        titled
            ? title.group(1)
            : file.code().substring(start + 4, limit).lines().findFirst().orElse("").strip();
    int when = find(WHEN, file, titled ? title.end() : start, limit);
    int then = find(THEN, file, when < 0 ? start : when, limit);
    int end = find(END, file, then < 0 ? start : then, limit);
    return new RuleText(file, name, start, when, then, end, limit);
  }

  private static int find(Pattern pattern, DrlFile file, int from, int limit) {
    Matcher found = pattern.matcher(file.bare()).region(from, limit);
    return found.find() ? found.start() : -1;
  }

  /** Where an offset of the file stands. */
  public Place place(int offset) {
    return file.place(offset, title);
  }

  /** The line of {@code rule}. */
  Place place() {
    return place(start);
  }

  List<Annotation> annotations() {
    int to = when < 0 ? limit : when;
    List<Annotation> annotations = new ArrayList<>();
    Matcher found = ANNOTATION.matcher(file.code()).region(start, to);
    while (found.find()) {
      if (file.bare().charAt(found.start()) == '@') {
        String value = Optional.ofNullable(found.group(2)).orElse("");
        annotations.add(
            new Annotation(found.group(1), value.replaceAll("^\"|\"$", ""), found.start()));
      }
    }
    return annotations;
  }

  public Optional<Annotation> annotation(String name) {
    return annotations().stream().filter(found -> found.name().equals(name)).findFirst();
  }

  /** Where an annotation stands, or the rule when it has none such. */
  Place placeOf(String annotation) {
    return annotation(annotation).map(found -> place(found.offset())).orElseGet(this::place);
  }

  /** What stands between the title and {@code when}, with strings blanked. */
  Part head() {
    return part(file.bare(), start, when < 0 ? limit : when);
  }

  /** The conditions, with comments blanked. */
  Part conditions() {
    return whole() ? part(file.code(), when + 4, then) : new Part("", start);
  }

  /** The conditions, with comments and the inside of strings blanked. */
  public Part bareConditions() {
    return whole() ? part(file.bare(), when + 4, then) : new Part("", start);
  }

  /** The consequence, with comments blanked. */
  Part consequence() {
    return whole() ? part(file.code(), then + 4, end) : new Part("", start);
  }

  /** The consequence, with comments and the inside of strings blanked. */
  Part bareConsequence() {
    return whole() ? part(file.bare(), then + 4, end) : new Part("", start);
  }

  private static Part part(String text, int from, int to) {
    return new Part(text.substring(from, to), from);
  }

  /** Whether it has {@code when}, {@code then} and {@code end}. */
  public boolean whole() {
    return when >= 0 && then >= 0 && end >= 0;
  }

  /** The fact patterns among the conditions, first to last. */
  public List<FactPattern> patterns() {
    return FactPattern.in(this);
  }

  /** What a pattern finds in a part, with its offset in the file. */
  static List<Part> find(Pattern pattern, Part part, int group) {
    List<Part> found = new ArrayList<>();
    for (MatchResult result : pattern.matcher(part.text()).results().toList()) {
      if (result.group(group) != null) {
        found.add(new Part(result.group(group), part.offset() + result.start(group)));
      }
    }
    return found;
  }
}
