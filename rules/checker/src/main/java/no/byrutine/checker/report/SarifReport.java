package no.byrutine.checker.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.byrutine.checker.Accepted;
import no.byrutine.checker.Level;
import no.byrutine.checker.Remark;
import no.byrutine.checker.checks.CheckDescription;
import no.byrutine.checker.checks.Checks;

/**
 * SARIF 2.1.0 (OASIS): one run, the checks that had something to say, and where. What the pack
 * accepts is there too, suppressed in the source with the reason.
 */
final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Report report;
  private final List<String> checks;

  private SarifReport(Report report) {
    this.report = report;
    Stream<Remark> accepted = report.accepted().stream().map(Accepted::remark);
    this.checks =
        new ArrayList<>(
            new TreeSet<>(
                Stream.concat(report.remarks().stream(), accepted).map(Remark::check).toList()));
  }

  static String write(Report report) {
    return JsonReport.text(new SarifReport(report).log());
  }

  private JsonObject log() {
    return Json.createObjectBuilder()
        .add("$schema", SCHEMA)
        .add("version", "2.1.0")
        .add("runs", Json.createArrayBuilder().add(run()))
        .build();
  }

  private JsonObjectBuilder run() {
    return Json.createObjectBuilder()
        .add("tool", Json.createObjectBuilder().add("driver", driver()))
        // Code scanning keeps the packs of one repository apart by this id.
        .add("automationDetails", id("byrutine/" + report.pack() + "/"))
        .add("columnKind", "utf16CodeUnits")
        .add("results", results());
  }

  private JsonObjectBuilder driver() {
    JsonArrayBuilder rules = Json.createArrayBuilder();
    checks.forEach(check -> rules.add(rule(check)));
    return Json.createObjectBuilder()
        .add("name", "Byrutine")
        .add("version", report.version())
        .add("informationUri", "https://byrutine.no")
        .add("rules", rules);
  }

  private static JsonObjectBuilder rule(String check) {
    JsonObjectBuilder rule = id(check);
    Checks.of(check).ifPresent(description -> describe(description, rule));
    return rule;
  }

  private static void describe(CheckDescription check, JsonObjectBuilder rule) {
    rule.add("shortDescription", text(check.summary()))
        .add("fullDescription", text(check.summary() + " " + check.why()))
        .add("help", text(check.why()))
        .add("helpUri", check.page())
        .add("defaultConfiguration", Json.createObjectBuilder().add("level", level(check.level())));
  }

  private JsonArrayBuilder results() {
    JsonArrayBuilder results = Json.createArrayBuilder();
    report.remarks().forEach(remark -> results.add(result(remark)));
    for (Accepted accepted : report.accepted()) {
      JsonObjectBuilder suppression =
          Json.createObjectBuilder()
              .add("kind", "inSource")
              .add("justification", accepted.reason());
      results.add(
          result(accepted.remark())
              .add("suppressions", Json.createArrayBuilder().add(suppression)));
    }
    return results;
  }

  private JsonObjectBuilder result(Remark remark) {
    JsonObjectBuilder place =
        Json.createObjectBuilder()
            .add(
                "artifactLocation",
                Json.createObjectBuilder()
                    .add("uri", uri(report.path(remark.file())))
                    .add("uriBaseId", "%SRCROOT%"));
    if (remark.line() > 0) {
      place.add("region", region(remark));
    }
    return Json.createObjectBuilder()
        .add("ruleId", remark.check())
        .add("ruleIndex", checks.indexOf(remark.check()))
        .add("level", level(remark.level()))
        .add("message", text(remark.message()))
        .add(
            "locations",
            Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("physicalLocation", place)));
  }

  private static JsonObjectBuilder region(Remark remark) {
    JsonObjectBuilder region = Json.createObjectBuilder().add("startLine", remark.line());
    return remark.column() > 0 ? region.add("startColumn", remark.column()) : region;
  }

  private static JsonObjectBuilder id(String id) {
    return Json.createObjectBuilder().add("id", id);
  }

  private static JsonObjectBuilder text(String text) {
    return Json.createObjectBuilder().add("text", text);
  }

  private static String level(Level level) {
    return level == Level.ERROR ? "error" : "warning";
  }

  private static String uri(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not a path in a repository: " + path, e);
    }
  }
}
