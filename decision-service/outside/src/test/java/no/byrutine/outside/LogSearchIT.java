package no.byrutine.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody looks for a person's decision, reads it, and has it decided again. */
class LogSearchIT {

  private static final String KEY = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";

  /** On a telephone. */
  private static final int NARROW = 390;

  @RegisterExtension
  static final Browser BROWSER =
      new Browser(
          Map.of(
              "byrutine.log.subject.key", "s1",
              "byrutine.log.subject.keys.s1", KEY,
              "byrutine.log.input.key", "i1",
              "byrutine.log.input.keys.i1", KEY,
              "byrutine.log.keep-input", "true"));

  @BeforeAll
  static void decide() throws Exception {
    String example = BROWSER.service().get("/packs/egenandel/example.json").body();
    assertThat(
            BROWSER
                .service()
                .post("/api/decisions/egenandel", "application/json", example)
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "nb, Vedtaksloggen, Avgjør saken på nytt, 'Svaret er det samme, tegn for tegn.'",
    "en, The decision log, Decide the case again, 'The answer is the same, character by character.'"
  })
  void aDecisionIsFoundReadAndMadeAgain(String language, String log, String again, String same) {
    try (Page page = BROWSER.page(NARROW, ColorScheme.LIGHT)) {
      page.navigate("/log?lang=" + language);
      page.locator("#subject").fill("Patient/beboer");
      page.locator("#subject").press("Enter");
      assertThat(page.locator("h1").innerText()).isEqualTo(log);
      assertThat(page.url()).doesNotContain("beboer");
      isGood(page, "log-found-" + language);

      page.locator("tbody a").first().press("Enter");
      page.getByText(again).waitFor();
      isGood(page, "log-record-" + language);

      page.getByText(again).press("Enter");
      page.getByText(same).waitFor();
      isGood(page, "log-replayed-" + language);
    }
  }

  private static void isGood(Page page, String name) {
    Browser.keep(page, name);
    assertThat(Axe.faults(page)).as(name).isEmpty();
    assertThat(Browser.fits(page)).as("%s does not scroll sideways", name).isTrue();
  }
}
