package no.byrutine.checker.report;

import java.util.stream.Collectors;
import no.byrutine.checker.Level;
import no.byrutine.checker.Remark;

/**
 * GitHub's workflow commands: {@code ::error file=…,line=…,col=…,title=…::message}. GitHub shows
 * ten errors and ten warnings of a step, and all of them in its log.
 */
final class GitHubReport {

  private GitHubReport() {}

  static String write(Report report) {
    return report.remarks().stream()
        .map(remark -> command(report, remark) + "\n")
        .collect(Collectors.joining());
  }

  private static String command(Report report, Remark remark) {
    String place =
        (remark.line() == 0 ? "" : ",line=" + remark.line())
            + (remark.column() == 0 ? "" : ",col=" + remark.column());
    return "::%s file=%s%s,title=%s::%s"
        .formatted(
            remark.level() == Level.ERROR ? "error" : "warning",
            property(report.path(remark.file())),
            place,
            property(remark.check()),
            message(remark.message()));
  }

  private static String message(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }
}
