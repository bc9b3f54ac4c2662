package no.byrutine.in;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * The text that a parser stands at, in the parser's own memory: what is only looked at is not
 * copied. It holds until the parser moves on.
 */
final class Chars implements CharSequence {

  private char[] letters = {};
  private int from;
  private int length;

  Chars of(JsonParser parser) throws IOException {
    letters = parser.getTextCharacters();
    from = parser.getTextOffset();
    length = parser.getTextLength();
    return this;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return letters[from + index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().substring(start, end);
  }

  @Override
  public String toString() {
    return new String(letters, from, length);
  }
}
