package no.byrutine.checker;

import java.util.List;
import java.util.stream.Collectors;

/** What the validator found, for people and for machines. */
public final class ValidationReport {

  private final List<Remark> remarks;

  public ValidationReport(List<Remark> remarks) {
    this.remarks = List.copyOf(remarks);
  }

  /** One line for each remark, and how many there are. */
  public String text() {
    return remarks.stream()
            .map(remark -> remark.level().code() + "  " + remark + "\n")
            .collect(Collectors.joining())
        + summary()
        + "\n";
  }

  /** For example {@code 1 error, 3 warnings}. */
  public String summary() {
    return count(Level.ERROR) + ", " + count(Level.WARNING);
  }

  private String count(Level level) {
    long count = remarks.stream().filter(remark -> remark.level() == level).count();
    return count + " " + level.code() + (count == 1 ? "" : "s");
  }

  /** A list of objects with the fields of {@link Remark}. */
  public String json() {
    return remarks.stream()
        .map(ValidationReport::json)
        .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"))
        .replace("[\n  \n]", "[]");
  }

  private static String json(Remark remark) {
    return "{ \"level\": %s, \"check\": %s, \"file\": %s, \"line\": %d, \"column\": %d, \"rule\": %s, \"what\": %s, \"mend\": %s }"
        .formatted(
            quoted(remark.level().code()),
            quoted(remark.check()),
            quoted(remark.file()),
            remark.line(),
            remark.column(),
            quoted(remark.rule()),
            quoted(remark.what()),
            quoted(remark.mend()));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return quoted.append('"').toString();
  }
}
