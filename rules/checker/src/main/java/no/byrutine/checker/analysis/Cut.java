package no.byrutine.checker.analysis;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression where a sign stands outside of brackets and texts. */
final class Cut {

  private Cut() {}

  static List<String> at(String text, String sign) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      depth += quoted ? 0 : depth(c);
      if (!quoted && depth == 0 && text.startsWith(sign, i)) {
        parts.add(text.substring(from, i));
        from = i + sign.length();
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static int depth(char c) {
    return c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
  }
}
