package no.byrutine.engine.scenario;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case that a pack must get right.
 *
 * @param file the scenario file, relative to the pack's folder
 * @param line the line of the case
 * @param at the moment, when the hour counts
 * @param section the part of the pack that is asked; the whole pack when it is not given
 * @param policy the parameters that the city has set in this case
 * @param given FHIR resources, written short
 */
public record Scenario(
    String file,
    int line,
    String name,
    LocalDate on,
    Optional<OffsetDateTime> at,
    Optional<LocalDate> known,
    Optional<String> section,
    Map<String, Object> policy,
    List<Map<String, Object>> given,
    Expected expected) {

  /**
   * What the decision must say. What is not named is not checked, except that {@code findings} and
   * {@code missing} are complete.
   *
   * @param values a value's text by its name, or several by what they are of: all the values of
   *     that name, and of what is said, must be this one
   * @param absent values that must not be given
   * @param findings exactly these rules' findings
   * @param findingsInclude at least these
   * @param findingsExclude none of these
   * @param effects by a rule, the code of what each of its findings does, such as {@code blocks}
   * @param evidence by a rule, facts that one of its findings names, such as {@code Task/dose}
   * @param missing exactly these inputs, of those that could change the decision
   * @param refused the input is refused, each of these with an issue at that element
   * @param alone why the case is not put beside another one
   */
  public record Expected(
      Optional<String> outcome,
      Map<String, List<ExpectedValue>> values,
      List<String> absent,
      Optional<List<String>> findings,
      List<String> findingsInclude,
      List<String> findingsExclude,
      Map<String, String> effects,
      Map<String, List<String>> evidence,
      Optional<List<String>> missing,
      Optional<List<String>> refused,
      List<String> changesWithout,
      Optional<String> alone) {}

  /** A value, and what it is of. */
  public record ExpectedValue(Map<String, String> of, String value) {}
}
