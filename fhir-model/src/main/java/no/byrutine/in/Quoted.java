package no.byrutine.in;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of the sender's own text may be repeated in a message. Messages end in logs, so only text
 * that has the form of a code, a date or an element name is repeated; a person's name (one
 * capital), a birth number or free text that stands in the wrong place is not.
 */
public final class Quoted {

  /** A key of an envelope, a query or a policy, or a question's number; with its æ, ø and å. */
  private static final Pattern KEY = Pattern.compile("[\\p{L}0-9_$]?[\\p{L}0-9_.<>-]{0,63}");

  private static final Pattern NAME = Pattern.compile("_?[A-Za-z][A-Za-z0-9]{0,63}(\\(\\))?");
  private static final Pattern CODE =
      Pattern.compile("[a-z<>=][a-z0-9<>=.-]{0,39}|[A-Z][A-Z0-9.-]{0,39}");
  private static final Pattern SYSTEM = Pattern.compile("(https?://|urn:)[A-Za-z0-9:/._#-]{1,200}");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{1,4}([-./][0-9]{1,2}){0,2}(T[0-9:.Z+-]{0,30})?");
  private static final Pattern BIRTH_NUMBER = Pattern.compile(".*[0-9]{6,}.*");

  private Quoted() {}

  /** The name of a key that somebody sent, or {@code `?`} when it is more than a name. */
  public static String key(String text) {
    return KEY.matcher(text).matches() && !hidden(text) ? text : "`?`";
  }

  /** An element's name, or {@code `?`} when it is nothing of the kind. */
  static String name(String text) {
    return NAME.matcher(text).matches() && !hidden(text) ? text : "`?`";
  }

  /** A code, a code system or a date; otherwise that it is not shown. */
  public static String nb(@Nullable String text) {
    return show(text, "«", "»", "(ingen)", "(vises ikke)");
  }

  /** The same in English. */
  public static String en(@Nullable String text) {
    return show(text, "'", "'", "(none)", "(not shown)");
  }

  private static String show(
      @Nullable String text, String open, String close, String none, String hidden) {
    if (text == null || text.isEmpty()) {
      return none;
    }
    return isPlain(text) ? open + text + close : hidden;
  }

  private static boolean isPlain(String text) {
    return SYSTEM.matcher(text).matches()
        || DATE.matcher(text).matches()
        || (CODE.matcher(text).matches() && !hidden(text));
  }

  private static boolean hidden(String text) {
    return BIRTH_NUMBER.matcher(text).matches();
  }
}
