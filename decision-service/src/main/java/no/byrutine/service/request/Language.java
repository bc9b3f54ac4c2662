package no.byrutine.service.request;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of our two languages to answer in. Bokmål when nobody says otherwise. */
public final class Language {

  public static final String BOKMAAL = "nb";
  public static final String ENGLISH = "en";

  private Language() {}

  /**
   * The language to use.
   *
   * @param asked what the address says, if it does
   * @param accepted the header Accept-Language, if there is one
   */
  public static String of(@Nullable String asked, @Nullable String accepted) {
    return Optional.ofNullable(asked)
        .flatMap(Language::ours)
        .or(() -> ranges(accepted).stream().flatMap(r -> ours(r.getRange()).stream()).findFirst())
        .orElse(BOKMAAL);
  }

  private static List<LanguageRange> ranges(@Nullable String accepted) {
    try {
      return accepted == null || accepted.isBlank() ? List.of() : LanguageRange.parse(accepted);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // A header that makes no sense asks for nothing; the JDK stumbles over a lone hyphen.
      return List.of();
    }
  }

  private static Optional<String> ours(String tag) {
    return switch (tag.split("-", 2)[0]) {
      case "nb", "no", "nn" -> Optional.of(BOKMAAL);
      case "en" -> Optional.of(ENGLISH);
      default -> Optional.empty();
    };
  }
}
