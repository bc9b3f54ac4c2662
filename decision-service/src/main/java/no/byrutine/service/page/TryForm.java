package no.byrutine.service.page;

import java.util.List;

/**
 * The form in which a case is tried, in one language, with what was filled in and what was wrong
 * with it.
 *
 * @param sent the case: an envelope or a bare Bundle, as text
 * @param settings the choices that the city must make, those that are filled in first
 * @param faults everything that was wrong, in the order of the fields
 */
record TryForm(
    Field sent,
    Field section,
    List<Option> sections,
    Field on,
    Field at,
    Field known,
    List<Setting> settings,
    List<Fault> faults) {

  /**
   * A field.
   *
   * @param name its name and its id on the page
   * @param value what was filled in
   * @param faults what was wrong with it
   */
  record Field(String name, String value, List<Fault> faults) {

    public boolean wrong() {
      return !faults.isEmpty();
    }
  }

  /** A number or a choice of the pack that the city must set. */
  record Setting(Field field, String title, String unit, List<Option> options) {}

  /**
   * Something that was wrong.
   *
   * @param field the id of the field it is about
   * @param place the element it was found at, when the field holds more than that
   */
  record Fault(String field, String place, String text) {}

  /** Whether the choices are to be seen at once. */
  public boolean settingsShown() {
    return settings.stream().anyMatch(it -> !it.field().value().isEmpty() || it.field().wrong());
  }
}
