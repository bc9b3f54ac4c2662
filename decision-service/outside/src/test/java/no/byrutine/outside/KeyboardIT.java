package no.byrutine.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the address to the answer without a mouse. */
class KeyboardIT {

  private static final String FOCUSED =
      "() => { const e = document.activeElement;"
          + " return e.id || e.getAttribute('href') || e.type || e.tagName; }";
  private static final int MOST_STEPS = 60;

  @RegisterExtension static final Browser BROWSER = new Browser();

  @Test
  void aCaseIsTriedWithTheKeyboardAlone() {
    try (Page page = BROWSER.page(1280, ColorScheme.LIGHT)) {
      page.navigate("/packs/egenandel/try?lang=nb");

      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("#main");
      assertThat(page.locator(".skip").boundingBox().x).isNotNegative();
      page.keyboard().press("Enter");
      assertThat(focused(page)).isEqualTo("main");

      to(page, "case");
      assertThat(page.locator("#case").evaluate("e => getComputedStyle(e).outlineStyle"))
          .isEqualTo("solid");
      to(page, "submit");
      page.keyboard().press("Enter");
      page.waitForURL("**/try?lang=nb");

      assertThat(page.title()).startsWith("Svar: Beregnet med tall som må bekreftes");
      assertThat(page.locator("main").innerText())
          .containsPattern("Egenandel per år: 272.396.kroner");
      assertThat(Axe.faults(page)).isEmpty();
      Browser.keep(page, "keyboard-answer");
    }
  }

  @Test
  void aFaultIsToldAtTheTopAndLeadsToItsField() {
    try (Page page = BROWSER.page(1280, ColorScheme.LIGHT)) {
      page.navigate("/packs/egenandel/try?lang=nb");
      page.locator("#case").fill("{\"bundle\": 1}");
      page.locator("form button").press("Enter");

      page.locator(".notice a").press("Enter");

      assertThat(focused(page)).isEqualTo("case");
      assertThat(page.locator("#case").inputValue()).isEqualTo("{\"bundle\": 1}");
      assertThat(page.locator("#case").getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(Axe.faults(page)).isEmpty();
      Browser.keep(page, "keyboard-fault");
    }
  }

  private static void to(Page page, String wanted) {
    for (int i = 0; i < MOST_STEPS && !focused(page).equals(wanted); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(focused(page)).isEqualTo(wanted);
  }

  private static String focused(Page page) {
    return (String) page.evaluate(FOCUSED);
  }
}
