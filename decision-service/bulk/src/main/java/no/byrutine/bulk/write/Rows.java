package no.byrutine.bulk.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one part of one table. */
interface Rows extends Closeable {

  /**
   * Writes a row.
   *
   * @param cells a value for each column, in the table's order; null for none
   */
  void write(List<@Nullable Object> cells) throws IOException;
}
