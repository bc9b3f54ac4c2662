package no.byrutine.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The chains of names in an expression: {@code effective.contains($fom)} is two, one of two. */
final class Expressions {

  private static final Pattern NAME = Pattern.compile("(?<![\\w$])[A-Za-z_$][\\w$]*");
  private static final Set<String> WORDS =
      Set.of(
          "contains",
          "excludes",
          "memberOf",
          "matches",
          "soundslike",
          "str",
          "in",
          "not",
          "null",
          "true",
          "false",
          "instanceof",
          "new",
          "from",
          "return",
          "final",
          "collect",
          "accumulate",
          "insert",
          "before",
          "after",
          "during",
          "overlaps",
          "coincides");

  private Expressions() {}

  /** One name, and whether it is called as a method. */
  record Segment(String name, boolean called, int offset) {}

  /**
   * Names joined by dots.
   *
   * @param text the chain as it is written, strings blanked
   * @param offset where it begins
   */
  record Chain(List<Segment> segments, String text, int offset) {

    /** Whether it is a class by its full name, and what is asked of it. */
    boolean isQualifiedName() {
      return rest().stream().anyMatch(segment -> Character.isUpperCase(segment.name().charAt(0)))
          && !root().called();
    }

    Segment root() {
      return segments.get(0);
    }

    List<Segment> rest() {
      return segments.subList(1, segments.size());
    }
  }

  /** The chains that begin with a property, a method or a variable. */
  static List<Chain> chains(RuleText.Part bare) {
    List<Chain> chains = new ArrayList<>();
    Matcher name = NAME.matcher(bare.text());
    while (name.find()) {
      boolean starts = !follows(bare.text(), name.start(), '.') && !isWord(bare.text(), name);
      if (starts && !Character.isUpperCase(name.group().charAt(0))) {
        chains.add(chain(bare, name.start(), name.end()));
      }
    }
    return chains;
  }

  /** An operator is a word between two operands; the same name may be a property or a method. */
  private static boolean isWord(String text, Matcher name) {
    if (!WORDS.contains(name.group())) {
      return false;
    }
    boolean first = text.substring(0, name.start()).isBlank();
    boolean called = name.end() < text.length() && text.charAt(name.end()) == '(';
    boolean isOperator = !Set.of("null", "true", "false", "new", "not").contains(name.group());
    return !(first && isOperator && called && !name.group().equals("in"));
  }

  private static boolean follows(String text, int at, char c) {
    int i = at - 1;
    while (i >= 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i >= 0 && text.charAt(i) == c;
  }

  private static Chain chain(RuleText.Part bare, int start, int nameEnd) {
    String text = bare.text();
    List<Segment> segments = new ArrayList<>();
    int from = start;
    int end = nameEnd;
    while (true) {
      int next = skip(text, end);
      boolean called = next < text.length() && text.charAt(next) == '(';
      segments.add(new Segment(text.substring(from, end), called, bare.offset() + from));
      if (called) {
        end = closing(text, next) + 1;
        next = skip(text, end);
      }
      if (next >= text.length() || text.charAt(next) != '.') {
        break;
      }
      Matcher name = NAME.matcher(text).region(skip(text, next + 1), text.length());
      if (!name.lookingAt()) {
        break;
      }
      from = name.start();
      end = name.end();
    }
    return new Chain(
        segments, text.substring(start, Math.min(end, text.length())), bare.offset() + start);
  }

  private static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        depth++;
      } else if (text.charAt(i) == ')' && --depth == 0) {
        return i;
      }
    }
    return text.length() - 1;
  }
}
