package no.byrutine.bulk.read;

/** A line that cannot become part of anybody's case. */
final class UnusableLine extends Exception {

  private static final long serialVersionUID = 1L;

  private final LineFault fault;

  UnusableLine(LineFault fault) {
    super(fault.name());
    this.fault = fault;
  }

  LineFault fault() {
    return fault;
  }
}
