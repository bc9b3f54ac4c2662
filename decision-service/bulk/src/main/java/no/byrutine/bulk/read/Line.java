package no.byrutine.bulk.read;

import java.util.Optional;

/**
 * One line of the input.
 *
 * @param file the place of its file among all that are read
 * @param number its number in the file, from 1; of Parquet, the number of the row
 * @param fault why the text could not be read at all
 */
public record Line(int file, long number, String text, Optional<LineFault> fault) {

  static Line of(int file, long number, String text) {
    return new Line(file, number, text, Optional.empty());
  }

  static Line unreadable(int file, long number, LineFault fault) {
    return new Line(file, number, "", Optional.of(fault));
  }

  boolean isBlank() {
    return fault.isEmpty() && text.isBlank();
  }
}
