package no.byrutine.bulk.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a reference names: {@code Type/id}, whether it is relative, absolute or of one version. */
final class Reference {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:https?://.*/)?([A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64})(?:/_history/[A-Za-z0-9.-]+)?");

  private Reference() {}

  /** The name; null when the reference is a search, a URN or a contained resource. */
  static @Nullable String name(String reference) {
    Matcher matcher = FORM.matcher(reference);
    return matcher.matches() ? matcher.group(1) : null;
  }
}
