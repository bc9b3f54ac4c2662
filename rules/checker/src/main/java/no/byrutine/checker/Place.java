package no.byrutine.checker;

/**
 * Where something stands in a pack.
 *
 * @param file the pack file, relative to the pack's folder
 * @param line the line, counted from 1; 0 for the whole file
 * @param column the column, counted from 1; 0 when it says nothing
 * @param rule the title of the rule; empty outside rules
 */
public record Place(String file, int line, int column, String rule) {

  static Place of(String file) {
    return new Place(file, 0, 0, "");
  }
}
