package no.byrutine.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Kind;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Severity;
import no.byrutine.decision.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A card is short on its face, whole inside, and runs nothing that came with the case. */
class CardTextTest {

  @Test
  void theSummaryIsTheFirstSentence() {
    assertThat(CardText.summary("Gi ikke dosen. Vent til kvelden.")).isEqualTo("Gi ikke dosen.");
    assertThat(CardText.summary("Er dosen gitt? Sjekk kurven.")).isEqualTo("Er dosen gitt?");
    assertThat(CardText.summary("Én setning uten punktum")).isEqualTo("Én setning uten punktum");
  }

  @Test
  void aFullStopInsideASentenceIsNotItsEnd() {
    assertThat(CardText.summary("Dosen kan gis kl. 20.30, jf. § 3 nr. 2. Vent til da."))
        .isEqualTo("Dosen kan gis kl. 20.30, jf. § 3 nr. 2.");
  }

  @Test
  void aLongSentenceIsCutBetweenTwoWords() {
    String sentence = "ordene ".repeat(40).strip() + ".";
    String summary = CardText.summary(sentence);
    assertThat(summary).hasSizeLessThan(140).endsWith(" ordene…");
    assertThat(CardText.summary("x".repeat(139))).isEqualTo("x".repeat(139));
    assertThat(CardText.summary("x".repeat(140))).isEqualTo("x".repeat(138) + "…");
    assertThat(CardText.summary("x" + "😀".repeat(100))).isEqualTo("x" + "😀".repeat(68) + "…");
  }

  @Test
  void theSummaryIsOneLine() {
    assertThat(CardText.summary("To\nlinjer\r\n her")).isEqualTo("To linjer her");
  }

  @Test
  void theDetailHasTheWholeSentence() {
    String sentence = "ordene ".repeat(40).strip() + ".";
    assertThat(detail(sentence, "x")).startsWith(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[her](https://evil.example)",
        "![bilde](https://evil.example/a.png)",
        "<script>alert(1)</script>",
        "<https://evil.example>",
        "https://evil.example/a",
        "WWW.evil.example",
        "meg@evil.example",
        "**viktig** `kode` ~~strøket~~",
        "a | b | c",
        "&lt;b&gt;",
        "\\[her](x)"
      })
  void aValueOfTheCaseBecomesNeitherLinkNorPictureNorHtml(String value) {
    String row =
        detail("Ord.", value)
            .lines()
            .filter(line -> line.startsWith("| navn"))
            .findFirst()
            .orElseThrow();
    String shown = row.substring("| navn | ".length(), row.length() - " |".length());
    // Every character that Markdown could take for more than itself has a backslash before it …
    assertThat(shown.replaceAll("\\\\[\\\\`*_\\[\\]<>|~#!&@:.]", ""))
        .doesNotContain("`", "*", "[", "]", "<", ">", "|", "~", "!", "&", "@", "://")
        .doesNotContainPattern("(?i)www\\.");
    // … and without them it is what was sent.
    assertThat(shown.replaceAll("\\\\(.)", "$1")).isEqualTo(value);
  }

  @Test
  void aValueWithLinesOfItsOwnStaysInItsRow() {
    assertThat(detail("Ord.", "en\n\n# to\r\n- tre")).contains("| navn | en  \\# to  - tre |");
  }

  @Test
  void aReferenceCannotEndTheCodeItStandsIn() {
    assertThat(detail("Ord.", "x", "Task/`<b>`")).contains("`Task/'<b>'`");
  }

  @Test
  void whatAWeakGroundTookAwayIsSaid() {
    assertThat(detail("Ord.", "x")).contains("dette er bare et råd");
  }

  private static String detail(String words, String value) {
    return detail(words, value, "Task/1");
  }

  private static String detail(String words, String value, String evidence) {
    Finding finding =
        new Finding(
            "proeve.stans",
            "Dosen skal vente",
            Severity.CRITICAL,
            Effect.ADVISES,
            Optional.of(Effect.BLOCKS),
            Kind.REGEL,
            "stans",
            List.of(),
            Map.of("navn", new Scalar.Text(value)),
            List.of(evidence),
            Certainty.VERIFIED,
            List.of(),
            List.of());
    return CardText.detail(finding, words, new Plain(), "nb");
  }

  private static final class Plain implements Wording {

    @Override
    public Words words(String key, Map<String, Scalar> values) {
      return new Words(key, key);
    }

    @Override
    public Optional<Words> residentWords(String key, Map<String, Scalar> values) {
      return Optional.empty();
    }

    @Override
    public String write(Scalar value, String language) {
      return value.toString();
    }
  }
}
