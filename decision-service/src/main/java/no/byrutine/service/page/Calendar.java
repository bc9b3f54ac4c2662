package no.byrutine.service.page;

import java.util.List;
import no.byrutine.service.page.Answer.BasisRow;

/**
 * A pack's numbers and choices by date, in one language: everything is text already, and an empty
 * text is left out.
 *
 * @param on the day whose values are marked, as a form writes it
 * @param known the day whose knowledge they are of; empty when all of it counts
 * @param day the first of these as the language writes it
 * @param due how many should have been checked again
 * @param dated those that have values
 * @param open those that the city must set and nobody has
 */
record Calendar(String on, String known, String day, int due, List<Entry> dated, List<Entry> open) {

  /**
   * One number or choice.
   *
   * @param inForce what holds on the day; empty when nothing does
   * @param origin who set what holds
   * @param due whether it should have been checked again
   * @param readings what can be chosen among
   */
  record Entry(
      String name,
      String title,
      String unit,
      boolean local,
      String inForce,
      String origin,
      String checkedOn,
      String reviewBy,
      boolean due,
      List<String> readings,
      List<Value> values) {}

  /**
   * One of its values.
   *
   * @param value empty for one that nobody has found
   * @param to empty while it has no end
   * @param note why there is none, or what contradicts it
   * @param inForce whether it is the one that holds on the day
   */
  record Value(
      String value,
      String from,
      String to,
      String published,
      BasisRow basis,
      String certainty,
      String note,
      boolean inForce) {}
}
