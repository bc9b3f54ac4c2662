package no.byrutine.decision;

/** How much it matters; the codes are the indicators of CDS Hooks. */
public enum Severity {
  INFO("info"),
  WARNING("warning"),
  CRITICAL("critical");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
