package no.byrutine.checker.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.scenario.ScenarioFiles;
import no.byrutine.engine.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** All that a pack says, on one page. */
class HandbookTest {

  private static final Path FOLDER = Path.of("src/test/resources/radon");
  private static final String PAGE = page(PackFiles.in(FOLDER));

  @Test
  void aRuleStandsWithItsGroundKindAndCertainty() {
    assertThat(PAGE)
        .contains("Radon over tiltaksgrensen i en barnehage er en overskridelse")
        .contains("<a href=\"#kilde-straalevernforskriften\">straalevernforskriften § 6</a>")
        .contains("<code id=\"kilde-straalevernforskriften\">");
  }

  @Test
  void whatAHeadingAsksForAndLeadsToCanBeReadAloud() {
    assertThat(PAGE)
        .contains("maaling: ", "Målingen holdes mot grensen.")
        .contains("Mangler måling / ", "A measurement is missing");
  }

  @Test
  void aNumberThatIsDueForReviewSaysSoInWords() {
    assertThat(PAGE).containsPattern("class=\"due\">2027-05-05 forfalt");
  }

  @Test
  void theLedgerNamesTheLocalReadings() {
    assertThat(PAGE)
        .contains("tolkning (1): ", "<a href=\"#radon.lufting.anbefaling\">")
        .contains("regel (3): ");
  }

  @Test
  void textsExamplesAndTheCatalogueAreThere() {
    assertThat(PAGE)
        .contains("Be {sted} om å lufte mer.", "Luft mer.")
        .contains("<summary>Over grensen (2026-01-01)</summary>", "valueQuantity: 101 Bq/m3")
        .contains("needs-human", "En ingeniør vurderer hvilket tiltak som virker.");
  }

  @Test
  void itStandsAloneWithoutScriptsAndIsWellFormed() throws Exception {
    assertThat(PAGE).doesNotContain("<script", "<link", "<img", "url(", "@import");
    String body = PAGE.substring(PAGE.indexOf("<main>"), PAGE.indexOf("</main>") + 7);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(body)));
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhere() {
    assertThat(PAGE.lines().flatMap(HandbookTest::targets).distinct())
        .isNotEmpty()
        .allSatisfy(target -> assertThat(PAGE).contains("id=\"" + target + "\""));
  }

  @Test
  void whatAnAuthorWritesCannotBecomeMarkup() {
    Map<String, String> texts = new TreeMap<>(PackFiles.in(FOLDER).texts());
    texts.replaceAll((name, text) -> text.replace("Luft mer.", "<script>alert(1)</script>"));

    assertThat(page(new PackFiles(texts)))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script");
  }

  private static java.util.stream.Stream<String> targets(String line) {
    return java.util.regex.Pattern.compile("href=\"#([^\"]*)\"")
        .matcher(line)
        .results()
        .map(found -> found.group(1));
  }

  private static String page(PackFiles files) {
    CompiledPack pack = new PackCompiler(HandbookTest.class.getClassLoader()).compile(files);
    return new Handbook(
            pack, ScenarioReader.read(ScenarioFiles.in(FOLDER)), LocalDate.of(2028, 1, 1))
        .html();
  }
}
