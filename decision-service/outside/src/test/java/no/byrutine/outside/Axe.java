package no.byrutine.outside;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page, by its rules for WCAG 2.2 A and AA and its own advice. */
final class Axe {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Axe() {}

  /** Everything. */
  static List<String> faults(Page page) {
    return told(new AxeBuilder(page).withTags(RULES));
  }

  /** What there is too little contrast in: all that differs between light and dark. */
  static List<String> faintIn(Page page) {
    return told(new AxeBuilder(page).withRules(List.of("color-contrast")));
  }

  private static List<String> told(AxeBuilder axe) {
    // Without another page, which it needs for frames alone: there are none here.
    return axe.setLegacyMode(true).analyze().getViolations().stream().map(Axe::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml();
  }
}
