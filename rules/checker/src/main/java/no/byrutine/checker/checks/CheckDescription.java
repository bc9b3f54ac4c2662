package no.byrutine.checker.checks;

import no.byrutine.checker.Level;

/**
 * What a check asks.
 *
 * @param id its stable name, for example {@code concept-unknown}
 * @param summary what it says, in a sentence
 * @param why what would happen otherwise
 * @param level how much its remarks weigh
 * @param acceptable whether a pack may answer a remark with a reason; the others guard what the
 *     pack decides
 */
public record CheckDescription(
    String id, String summary, String why, Level level, boolean acceptable) {

  private static final String PAGES = "https://byrutine.no/checks/";

  /** The address of the check's page, which is {@code docs/checks/<id>.md} in the repository. */
  public String page() {
    return PAGES + id;
  }
}
