package no.byrutine.checker.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import no.byrutine.checker.Accepted;
import no.byrutine.checker.Level;
import no.byrutine.checker.Remark;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportFormatTest {

  private static final Remark ERROR =
      new Remark(
          Level.ERROR,
          "concept-unknown",
          "rules/01-grenser.drl",
          17,
          22,
          "Radon, og «annet»",
          "The concept 'a:b' is not there: 100 % sure.",
          "Add it,\nor correct it.");
  private static final Remark WARNING =
      new Remark(Level.WARNING, "coverage-missing", "coverage.yaml", 0, 0, "", "Not < there.", "");
  private static final Remark ANSWERED =
      new Remark(Level.WARNING, "text-unused", "texts.nb.yaml", 3, 1, "", "Nothing uses it.", "");
  static final Report REPORT =
      new Report(
          "radon",
          "pakker/måling",
          "1.2.3",
          new TreeSet<>(Set.of("pack.yaml", "rules/01-grenser.drl")),
          List.of(WARNING, ERROR),
          List.of(new Accepted(ANSWERED, "Kommer i neste utgave.")));
  private static final Report NOTHING =
      new Report("radon", "", "1.2.3", new TreeSet<>(Set.of("pack.yaml")), List.of(), List.of());

  @Test
  void textIsALineForEachRemarkAndASummary() {
    assertThat(ReportFormat.TEXT.write(REPORT))
        .contains("error  rules/01-grenser.drl:17:22: Rule \"Radon, og «annet»\": The concept")
        .contains("accepted  texts.nb.yaml:3:1 [text-unused]: Kommer i neste utgave.\n")
        .endsWith("1 error, 1 warning, 1 accepted\n");
    assertThat(ReportFormat.TEXT.write(NOTHING)).isEqualTo("0 errors, 0 warnings\n");
  }

  @Test
  void jsonHasTheFieldsOfARemark() throws IOException {
    JsonNode json = new ObjectMapper().readTree(ReportFormat.JSON.write(REPORT));

    assertThat(json).hasSize(2);
    assertThat(json.get(1).get("column").asInt()).isEqualTo(22);
    assertThat(json.get(1).get("what").asText()).isEqualTo(ERROR.what());
    assertThat(ReportFormat.JSON.write(NOTHING)).isEqualTo("[]\n");
  }

  @Test
  void sarifIsValidByTheSchemaOfOasis() throws IOException {
    for (Report report : List.of(REPORT, NOTHING)) {
      try (InputStream schema =
          ReportFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
        assertThat(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(schema)
                    .validate(new ObjectMapper().readTree(ReportFormat.SARIF.write(report))))
            .isEmpty();
      }
    }
  }

  @Test
  void sarifSaysWhatTheCheckAsksWhereAndHowMuchItWeighs() throws IOException {
    JsonNode run = new ObjectMapper().readTree(ReportFormat.SARIF.write(REPORT)).get("runs").get(0);
    JsonNode result = run.get("results").get(1);
    JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
    JsonNode place = result.at("/locations/0/physicalLocation");

    assertThat(rule.get("id").asText()).isEqualTo("concept-unknown");
    assertThat(rule.get("helpUri").asText())
        .isEqualTo("https://byrutine.no/checks/concept-unknown");
    assertThat(rule.at("/shortDescription/text").asText()).startsWith("A rule asks for a concept");
    assertThat(result.get("level").asText()).isEqualTo("error");
    assertThat(place.at("/artifactLocation/uri").asText())
        .isEqualTo("pakker/m%C3%A5ling/rules/01-grenser.drl");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(17);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(22);
    assertThat(run.at("/results/0/locations/0/physicalLocation/region").isMissingNode()).isTrue();
    assertThat(run.at("/results/2/suppressions/0/justification").asText())
        .isEqualTo("Kommer i neste utgave.");
  }

  @Test
  void junitHasACaseForEachFileAndAFailureForItsErrors() throws Exception {
    Document xml =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    ReportFormat.JUNIT.write(REPORT).getBytes(StandardCharsets.UTF_8)));
    Element failure = (Element) xml.getElementsByTagName("failure").item(0);

    assertThat(xml.getDocumentElement().getAttribute("tests")).isEqualTo("3");
    assertThat(xml.getDocumentElement().getAttribute("failures")).isEqualTo("1");
    assertThat(failure.getAttribute("type")).isEqualTo("concept-unknown");
    assertThat(failure.getTextContent()).isEqualTo(ERROR.toString());
    assertThat(((Element) failure.getParentNode()).getAttribute("file"))
        .isEqualTo("pakker/måling/rules/01-grenser.drl");
    assertThat(xml.getElementsByTagName("system-out").item(0).getTextContent())
        .isEqualTo(WARNING.toString());
  }

  @Test
  void githubGetsOneCommandALineWithWhatItWouldMisreadEscaped() {
    assertThat(ReportFormat.GITHUB.write(REPORT).lines())
        .containsExactly(
            "::warning file=pakker/måling/coverage.yaml,title=coverage-missing::Not < there.",
            "::error file=pakker/måling/rules/01-grenser.drl,line=17,col=22,title=concept-unknown::"
                + "Rule \"Radon, og «annet»\": The concept 'a:b' is not there: 100 %25 sure."
                + " Add it,%0Aor correct it.");
  }

  @Test
  void formatsAreNamedInAList() {
    assertThat(ReportFormat.of("text, sarif,"))
        .containsExactly(ReportFormat.TEXT, ReportFormat.SARIF);
    assertThatThrownBy(() -> ReportFormat.of("sariff"))
        .hasMessage(
            "byrutine.format has no 'sariff'. Did you mean 'sarif'? Known: text, json, sarif,"
                + " junit, github.");
  }
}
