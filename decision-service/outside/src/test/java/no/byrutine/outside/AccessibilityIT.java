package no.byrutine.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, in both languages, in a browser: under axe where it is narrow, and again for its
 * contrast where it is dark. Where it is wide it must fit.
 */
class AccessibilityIT {

  private static final int WIDE = 1280;
  private static final int NARROW = 320;
  private static final int HEIGHT = 900;

  @RegisterExtension static final Browser BROWSER = new Browser();

  static Stream<String> pages() {
    return Stream.of(
        "/",
        "/packs/legemiddelhaandtering",
        "/packs/forsterket-rehabilitering/sources",
        "/packs/egenandel/try",
        "/packs/legemiddelhaandtering/try?section=utdeling",
        "/packs/egenandel/example",
        "/packs/legemiddelhaandtering/example",
        "/packs/egenandel/letter",
        "/packs/legemiddelhaandtering/rules?section=dot&effect=advises",
        "/packs/legemiddelhaandtering/rules/legemiddelhaandtering.utdeling.for-tidlig",
        "/packs/legemiddelhaandtering/scenarios",
        "/packs/legemiddelhaandtering/scenarios/fullmakt-enhet",
        "/packs/legemiddelhaandtering/scenarios/fullmakt-enhet/1",
        "/packs/egenandel/scenarios/ugyldige-opphold/1",
        "/log",
        "/packs/egenandel/parameters?on=2019-07-01&known=2019-12-31",
        "/packs/finnes-ikke");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageCanBeUsedByEverybody(String path) {
    for (String language : List.of("nb", "en")) {
      String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
      try (Page page = BROWSER.page(NARROW, ColorScheme.LIGHT)) {
        page.navigate(address);
        accept(page, address, NARROW, Axe.faults(page));
        page.setViewportSize(WIDE, HEIGHT);
        accept(page, address, WIDE, List.of());
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        accept(page, address + " dark", WIDE, Axe.faintIn(page));
      }
    }
  }

  private static void accept(Page page, String address, int width, List<String> faults) {
    Browser.keep(page, (address + " " + width).replaceAll("[^a-z0-9-]+", "_"));
    assertThat(faults).as("%s, %d wide", address, width).isEmpty();
    assertThat(Browser.fits(page)).as("%s scrolls sideways at %d", address, width).isTrue();
  }
}
