package no.byrutine.bulk.read;

import java.io.Serializable;

/**
 * A part of a file, read by one task: the lines that begin after {@code from}, the first of the
 * file included, and not after {@code to}.
 *
 * @param file the place of the file among all that are read
 * @param firstLine the number in the file of the first line of this part
 */
record Split(int file, String path, long from, long to, long firstLine) implements Serializable {

  Split numberedFrom(long first) {
    return new Split(file, path, from, to, first);
  }
}
