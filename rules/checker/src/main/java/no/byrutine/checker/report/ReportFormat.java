package no.byrutine.checker.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.byrutine.engine.definition.Nearest;

/** The forms in which the validator tells what it found. The same remarks give the same bytes. */
public enum ReportFormat {
  /** One line for each remark, for people. */
  TEXT("validation.txt"),
  /** A list of remarks, for programs of one's own. */
  JSON("validation.json"),
  /** OASIS SARIF 2.1.0, for editors and code scanning. */
  SARIF("validation.sarif"),
  /** A test suite with a case for each file, for build servers. */
  JUNIT("TEST-byrutine-validation.xml"),
  /** Workflow commands, which GitHub shows beside the lines of a pull request. */
  GITHUB("");

  private final String file;

  ReportFormat(String file) {
    this.file = file;
  }

  /** As it is named in settings. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the file that it is written to; empty for what goes to standard output. */
  public Optional<String> file() {
    return Optional.of(file).filter(name -> !name.isEmpty());
  }

  public String write(Report report) {
    return switch (this) {
      case TEXT -> TextReport.write(report);
      case JSON -> JsonReport.write(report);
      case SARIF -> SarifReport.write(report);
      case JUNIT -> JUnitReport.write(report);
      case GITHUB -> GitHubReport.write(report);
    };
  }

  /**
   * The formats of a list such as {@code text,sarif}.
   *
   * @throws IllegalArgumentException for a name that is none of them
   */
  public static Set<ReportFormat> of(String list) {
    Set<ReportFormat> formats = EnumSet.noneOf(ReportFormat.class);
    Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .forEach(code -> formats.add(one(code)));
    return formats;
  }

  private static ReportFormat one(String code) {
    List<String> known = Arrays.stream(values()).map(ReportFormat::code).toList();
    return Arrays.stream(values())
        .filter(format -> format.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "byrutine.format has no '%s'.%s Known: %s."
                        .formatted(code, Nearest.hint(code, known), String.join(", ", known))));
  }
}
