package no.byrutine.service.page;

import java.util.List;
import no.byrutine.service.page.Answer.NamedRow;

/**
 * The scenarios of one file, in one language.
 *
 * @param file its name without its ending
 * @param about what it is about, in the pack's own words
 */
record ScenarioPage(String file, String about, List<Case> cases) {

  /**
   * A case that the pack must get right.
   *
   * @param asked the title of the section that is asked, or empty for the whole routine
   * @param settings what the city has chosen
   */
  record Case(
      int number,
      String name,
      String asked,
      String on,
      String at,
      String known,
      List<NamedRow> settings,
      List<Given> given,
      List<Expectation> expected) {}

  /** A resource of the case, by its FHIR type, with its elements written short. */
  record Given(String type, List<NamedRow> elements) {}

  /** Something that the answer must say, or must not. */
  record Expectation(String what, List<Line> lines) {}

  /**
   * What it is.
   *
   * @param rule the id of the rule whose finding it is; empty when it is none
   */
  record Line(String text, String rule) {}

  /** A file in the list of a pack's scenarios. */
  record FileRow(String name, String about) {}

  /**
   * What came of a case.
   *
   * @param differences between the answer and what was expected; none when the pack gets it right
   */
  record Ran(String file, Case scenario, List<String> differences) {}
}
