package no.byrutine.checker;

import java.util.Locale;

/** How much a remark weighs. */
public enum Level {
  /** The pack cannot be trusted: it decides wrongly, or not at all. */
  ERROR,
  /** The pack decides, but somebody should look. */
  WARNING;

  /** As it is written in reports and in the plugin's {@code failLevel}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
