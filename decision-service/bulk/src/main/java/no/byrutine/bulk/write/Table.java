package no.byrutine.bulk.write;

import java.util.List;
import java.util.Locale;

/**
 * The tables of a run. All columns are texts, apart from {@code line}; a cell without a value is
 * left out.
 */
public enum Table {
  /** One row for each subject that was decided. */
  DECISIONS("subject outcome pack version section on known decision"),
  /** What was computed; {@code of} and all other JSON as in the decision of every door. */
  VALUES("subject name of value unit rule certainty"),
  /** What the rules say. */
  FINDINGS("subject rule severity effect certainty because evidence nb en"),
  /** Each value that is not as before; only in a comparison. */
  CHANGES("subject name of earlier later difference unit causes"),
  /** Each fault, with the line that it stands on. */
  BAD("file line subject code expression nb en text");

  static final String LINE = "line";

  private final String columns;

  Table(String columns) {
    this.columns = columns;
  }

  List<String> columns() {
    return List.of(columns.split(" "));
  }

  /** The name of its folder. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
