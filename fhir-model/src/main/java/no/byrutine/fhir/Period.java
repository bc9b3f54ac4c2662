package no.byrutine.fhir;

import java.time.LocalDate;

/**
 * Whole days, both ends included, as FHIR's Period has them. An end that is not given is {@link
 * #OPEN_START} or {@link #OPEN_END}, so that comparisons need no special case.
 */
public record Period(LocalDate start, LocalDate end) {

  public static final LocalDate OPEN_START = LocalDate.of(1, 1, 1);
  public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

  /** All days. */
  public static final Period ALWAYS = new Period(OPEN_START, OPEN_END);

  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("A period ends before it starts: " + start + " – " + end);
    }
  }

  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  public boolean hasStart() {
    return !start.equals(OPEN_START);
  }

  public boolean hasEnd() {
    return !end.equals(OPEN_END);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  public boolean overlaps(Period other) {
    return !start.isAfter(other.end) && !other.start.isAfter(end);
  }

  /** Whether this is the whole of a calendar year and nothing else. */
  public boolean isYear(int year) {
    return equals(year(year));
  }
}
