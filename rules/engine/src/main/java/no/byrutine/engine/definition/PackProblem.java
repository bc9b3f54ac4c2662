package no.byrutine.engine.definition;

/**
 * One fault in a pack, with what its author needs to mend it.
 *
 * @param file the pack file, relative to the pack's folder
 * @param line the line, counted from 1; 0 when the fault is of the whole file
 * @param column the column, counted from 1; 0 when unknown
 * @param what what is wrong
 * @param mend what to do about it
 */
public record PackProblem(String file, int line, int column, String what, String mend) {

  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    return place + ": " + what + (mend.isEmpty() ? "" : " " + mend);
  }
}
