package no.byrutine.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.byrutine.checker.report.Report;
import no.byrutine.checker.report.SavedReport;

/**
 * What was said the last time, which is said again while the key is the same.
 *
 * @param file where it is kept
 * @param key stands for all that this run's report depends on
 */
record PreviousReport(Path file, String key) {

  Optional<Report> report() throws IOException {
    return Files.isRegularFile(file)
        ? SavedReport.read(Files.readString(file))
            .filter(saved -> saved.key().equals(key))
            .map(SavedReport::report)
        : Optional.empty();
  }

  void keep(Report report) throws IOException {
    // What the compiler could not do in its time, it may do the next time.
    if (report.remarks().stream().noneMatch(remark -> remark.check().equals("compile"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, new SavedReport(key, report).text());
    }
  }
}
