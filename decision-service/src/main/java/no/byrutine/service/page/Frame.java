package no.byrutine.service.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.Pack;

/**
 * What stands around a page.
 *
 * @param lang the language it is written in
 * @param query what its address asks beside the language, ready to stand before {@code lang=}
 * @param pack the id of the pack it is about; empty when it is about none
 * @param title the pack's title
 * @param links the pack's pages
 */
record Frame(String lang, String query, String pack, String title, List<Link> links) {

  /** A page of the pack, and whether it is this one. */
  record Link(String path, String title, boolean current) {}

  /** Around a page that is about no pack. */
  static Frame of(String lang) {
    return new Frame(lang, "", "", "", List.of());
  }

  /** Around a page of a pack; it stands under none of its tabs when none is given. */
  static Frame of(String lang, String query, Pack pack, Optional<Tab> current) {
    List<Link> links =
        Arrays.stream(Tab.values())
            .map(
                tab ->
                    new Link(
                        address(pack, tab), tab.title().in(lang), current.equals(Optional.of(tab))))
            .toList();
    return new Frame(lang, query, pack.id(), pack.definition().title().in(lang), links);
  }

  private static String address(Pack pack, Tab tab) {
    return "/packs/" + pack.id() + (tab.path().isEmpty() ? "" : "/" + tab.path());
  }
}
