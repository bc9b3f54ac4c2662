package no.byrutine.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, in both languages, wide and narrow, light and dark, in a browser and under axe. */
class AccessibilityIT {

  private static final int WIDE = 1280;
  private static final int NARROW = 320;

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
        "/packs/egenandel/parameters?on=2019-07-01&known=2019-12-31",
        "/packs/finnes-ikke");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageCanBeUsedByEverybody(String path) {
    for (String language : List.of("nb", "en")) {
      String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
      look(address, WIDE, ColorScheme.LIGHT, Axe::faults);
      look(address, NARROW, ColorScheme.LIGHT, Axe::faults);
      look(address, WIDE, ColorScheme.DARK, Axe::faintIn);
    }
  }

  private static void look(
      String address, int width, ColorScheme scheme, Function<Page, List<String>> faults) {
    try (Page page = BROWSER.page(width, scheme)) {
      page.navigate(address);
      Browser.keep(page, name(address, width, scheme));
      assertThat(faults.apply(page)).as("%s, %d wide, %s", address, width, scheme).isEmpty();
      assertThat(fitsIn(page)).as("%s scrolls sideways at %d", address, width).isTrue();
    }
  }

  private static String name(String address, int width, ColorScheme scheme) {
    return address.replaceAll("[^a-z0-9-]+", "_") + "-" + width + "-" + scheme;
  }

  private static boolean fitsIn(Page page) {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
  }
}
