package no.byrutine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule file as text, in three versions of the same length, so that an offset in one is the same
 * place in the others.
 *
 * @param text as it is written
 * @param code with spaces for comments
 * @param bare with spaces for what stands inside comments and strings
 */
public record DrlFile(String name, String text, String code, String bare) {

  private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\b");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^[ \\t]*import\\s+(static\\s+|function\\s+)?([\\w.]+(?:\\.\\*)?)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s+([\\w.]+)");

  /** One import, and where it stands. */
  public record Import(String target, boolean isStatic, int offset) {}

  public static DrlFile of(String name, String text) {
    StringBuilder code = new StringBuilder(text);
    StringBuilder bare = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) == '"') {
        int end = stringEnd(text, i);
        blank(bare, i + 1, end);
        i = end + 1;
      } else if (text.startsWith("//", i)) {
        int end = until(text, "\n", i);
        blank(code, i, end);
        blank(bare, i, end);
        i = end;
      } else if (text.startsWith("/*", i)) {
        int end = Math.min(text.length(), until(text, "*/", i + 2) + 2);
        blank(code, i, end);
        blank(bare, i, end);
        i = end;
      } else {
        i++;
      }
    }
    return new DrlFile(name, text, code.toString(), bare.toString());
  }

  /** The file's name without its folder and ending, as {@code sections} in pack.yaml has it. */
  String shortName() {
    return shortName(name);
  }

  static String shortName(String name) {
    return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.drl$", "");
  }

  /** The closing quote, or the end of the line when it is forgotten. */
  private static int stringEnd(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"' || c == '\n') {
        return i;
      }
    }
    return text.length();
  }

  private static int until(String text, String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found;
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < Math.min(to, text.length()); i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  /** The rules, in order. */
  List<RuleText> rules() {
    List<RuleText> rules = new ArrayList<>();
    Matcher start = RULE.matcher(bare);
    int from = start.find() ? start.start() : -1;
    while (from >= 0) {
      int next = start.find() ? start.start() : -1;
      rules.add(RuleText.of(this, from, next < 0 ? text.length() : next));
      from = next;
    }
    return rules;
  }

  List<Import> imports() {
    return IMPORT
        .matcher(bare)
        .results()
        .map(found -> new Import(found.group(2), found.group(1) != null, found.start(2)))
        .toList();
  }

  String packageName() {
    Matcher found = PACKAGE.matcher(bare);
    return found.find() ? found.group(1) : "";
  }

  /** Where an offset stands. */
  Place place(int offset, String rule) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Place(name, line, offset - start + 1, rule);
  }

  /** The bracket that closes the one at this offset, or -1. */
  int closing(int open, int end) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      char c = bare.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if ((c == ')' || c == ']' || c == '}') && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
