package no.byrutine.checker.report;

/** One line for each remark, what was accepted, and how many there are. */
final class TextReport {

  private TextReport() {}

  static String write(Report report) {
    StringBuilder text = new StringBuilder();
    report.remarks().forEach(remark -> text.append(remark.level().code() + "  " + remark + "\n"));
    report
        .accepted()
        .forEach(
            one ->
                text.append(
                    "accepted  %s [%s]: %s\n"
                        .formatted(one.remark().place(), one.remark().check(), one.reason())));
    return text.append(report.summary()).append('\n').toString();
  }
}
