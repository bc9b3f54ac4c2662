package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;

import no.byrutine.checker.PackValidator.Validation;
import org.junit.jupiter.api.Test;

/** What a pack answers with a reason; what is wrong with such an answer is among the mistakes. */
class AcceptancesTest {

  private static final String SCHOOL = "skole: https://example.org/sted|skole\n";
  private static final String REASON = "Skolene kommer med i neste utgave av rutinen.";

  @Test
  void aCommentAboveALineAnswersWhatIsSaidOfTheLine() {
    Validation validation =
        Radon.pack()
            .with("concepts.yaml", "", "# accepts concept-unused: " + REASON + "\n" + SCHOOL)
            .validate();

    assertThat(validation.remarks()).isEmpty();
    assertThat(validation.accepted())
        .singleElement()
        .satisfies(one -> assertThat(one.reason()).isEqualTo(REASON))
        .satisfies(one -> assertThat(one.remark().place()).isEqualTo("concepts.yaml:4:8"));
  }

  @Test
  void itDoesNotAnswerWhatIsSaidOfTheNextLine() {
    assertThat(
            Radon.pack()
                .with(
                    "concepts.yaml",
                    "",
                    "# accepts concept-unused: "
                        + REASON
                        + "\n"
                        + SCHOOL
                        + "bolig: https://a.b|c\n")
                .remarks())
        .singleElement()
        .asString()
        .contains("'bolig'");
  }

  @Test
  void aCommentAboveARuleAnswersWhatIsSaidAnywhereInIt() {
    Radon pack =
        Radon.pack()
            .with(
                "rules/02-lufting.drl", "because(\"sted\", $sted)", "because(\"sted\", \"stue-5\")")
            .with(
                "rules/02-lufting.drl",
                "rule \"En",
                "// accepts word-missing: Husets navn er det samme på alle språk.\n\nrule \"En");

    assertThat(pack.remarks()).isEmpty();
  }

  @Test
  void aPackWithAnAnswerCompiles() {
    Radon pack =
        Radon.pack()
            .with("rules/02-lufting.drl", "rule \"En barnehage med", "rule \"en barnehage med")
            .with(
                "rules/02-lufting.drl",
                "rule \"en",
                "// accepts rule-title-sentence: Slik står det i rutinen, med liten bokstav.\nrule \"en");

    assertThat(pack.validate().compiled()).isPresent();
  }
}
