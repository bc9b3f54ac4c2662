package no.byrutine.outside;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.byrutine.service.process.ServiceProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A headless Chromium and the service that it looks at, for all the tests of a class. */
final class Browser implements BeforeAllCallback, AfterAllCallback {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** More of a page is no clearer to those who look. */
  private static final int HIGHEST = 2400;

  /** The browser is Debian's or the developer's own: none is fetched from elsewhere. */
  private static final Map<String, String> NO_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  private final Map<String, String> settings;
  private @Nullable ServiceProcess service;
  private @Nullable Playwright playwright;
  private com.microsoft.playwright.@Nullable Browser chromium;

  /** Looks at a service as it comes. */
  Browser() {
    this(Map.of());
  }

  /** Looks at a service with these settings. */
  Browser(Map<String, String> settings) {
    this.settings = settings;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Path executable = Chromium.found();
    service = ServiceProcess.start(settings);
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
    chromium = playwright.chromium().launch(options(executable));
  }

  private static LaunchOptions options(Path executable) {
    // No sandbox: as root, as in a container, Chromium has none to give.
    return new LaunchOptions()
        .setExecutablePath(executable)
        .setHeadless(true)
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
  }

  /**
   * An empty page, as wide as this, of somebody who reads bokmål. It has a context of its own, in
   * which axe opens another page.
   */
  Page page(int width, ColorScheme scheme) {
    return chromium
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(service.base().toString())
                .setLocale("nb-NO")
                .setTimezoneId("Europe/Oslo")
                .setColorScheme(scheme)
                .setViewportSize(width, 900))
        .newPage();
  }

  /** The service that is looked at. */
  ServiceProcess service() {
    return service;
  }

  /** Whether nobody has to scroll sideways to read the page. */
  static boolean fits(Page page) {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
  }

  /** Keeps what the top of the page looks like in {@code target/screenshots}. */
  static void keep(Page page, String name) {
    int height = (int) page.evaluate("document.documentElement.scrollHeight");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + ".png"))
            .setFullPage(true)
            .setClip(0, 0, page.viewportSize().width, Math.min(height, HIGHEST)));
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (playwright != null) {
      playwright.close();
    }
    if (service != null) {
      service.close();
    }
  }
}
