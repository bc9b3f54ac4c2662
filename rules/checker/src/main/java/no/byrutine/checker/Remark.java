package no.byrutine.checker;

import java.util.Comparator;

/**
 * What the validator has to say of one place in a pack.
 *
 * @param check the stable name of the check, for example {@code parameter-unknown}
 * @param file the pack file, relative to the pack's folder
 * @param line the line, counted from 1; 0 when it is about the whole file
 * @param column the column, counted from 1; 0 when unknown
 * @param rule the title of the rule; empty outside rules
 * @param what what is wrong
 * @param mend what to do about it; may be empty when {@code what} says so
 */
public record Remark(
    Level level,
    String check,
    String file,
    int line,
    int column,
    String rule,
    String what,
    String mend)
    implements Comparable<Remark> {

  private static final Comparator<Remark> ORDER =
      Comparator.comparing(Remark::file)
          .thenComparingInt(Remark::line)
          .thenComparingInt(Remark::column)
          .thenComparing(Remark::check)
          .thenComparing(Remark::what);

  @Override
  public int compareTo(Remark other) {
    return ORDER.compare(this, other);
  }

  /** The place as editors and CI understand it: {@code file:line:column}. */
  public String place() {
    return line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
  }

  /** What is wrong, in which rule, and how to mend it. */
  public String message() {
    return (rule.isEmpty() ? "" : "Rule \"" + rule + "\": ")
        + what
        + (mend.isEmpty() ? "" : " " + mend);
  }

  @Override
  public String toString() {
    return place() + ": " + message() + " [" + check + "]";
  }
}
