package no.byrutine.pack.egenandel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.LetterDefinition;
import no.byrutine.engine.definition.Texts;
import org.junit.jupiter.api.Test;

/** The words of the letter, looked at for what old templates get wrong (T34). */
class BrevTest {

  private static final Pack PACK = DecisionEngine.ofInstalledPacks().pack("egenandel");
  private static final Pattern WEEKS =
      Pattern.compile("(\\S+)[\\s\u00a0-]+(?:uker|ukers|weeks)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHAPTER_SEVEN = Pattern.compile("\\b7-(\\d+)");

  @Test
  void theOnlyTimeLimitInWeeksIsFour() {
    for (String text : texts()) {
      assertThat(
              WEEKS.matcher(text).results().map(found -> found.group(1).toLowerCase(Locale.ROOT)))
          .as(text)
          .allMatch(Set.of("fire", "four")::contains);
    }
    assertThat(texts()).anyMatch(text -> text.contains("fire uker"));
  }

  @Test
  void onlyTheParagraphsOfComplaintThatAreInForceAreNamed() {
    Set<String> named = new TreeSet<>();
    texts()
        .forEach(
            text ->
                CHAPTER_SEVEN.matcher(text).results().forEach(found -> named.add(found.group(1))));
    assertThat(named).containsExactly("2", "3", "5");
  }

  @Test
  void theLetterTellsWhereToComplainAndWithWhatGround() {
    String all = String.join("\n", texts());
    assertThat(all)
        .contains("Statsforvalteren", "skriftlig og undertegnet", "fullmakt", "§ 11-2", "§ 13");
    assertThat(all).doesNotContainIgnoringCase("fylkesmannen");
  }

  private static List<String> texts() {
    LetterDefinition letter = PACK.definition().letter().orElseThrow();
    return letter.texts().stream()
        .map(key -> PACK.texts().words(key, Texts.Reader.STAFF).orElseThrow())
        .flatMap(words -> java.util.stream.Stream.of(words.nb(), words.en()))
        .toList();
  }
}
