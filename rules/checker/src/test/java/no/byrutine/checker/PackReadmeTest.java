package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The part of a pack's README that is written from the pack. */
class PackReadmeTest {

  private static final PackReadme README =
      new PackReadme(new PackCompiler(Radon.loader()).compile(Radon.pack().files()));

  @Test
  void aPackWithoutReadmeGetsOneWithItsTitle() {
    assertThat(README.in(""))
        .startsWith("# Radon")
        .contains("## Reglene", "## Når tallene gjelder");
  }

  @Test
  void everyRuleStandsInTheTableWithItsRowAndGround() {
    assertThat(README.in(""))
        .contains("`radon.grenser.overskridelse`", "`radon.grenser.maaling-mangler`");
  }

  @Test
  void theQuestionTreeLeadsFromTheInputsThroughTheHeadingsToTheOutcomes() {
    assertThat(README.in(""))
        .containsPattern("i_maaling --> h_\\w+")
        .containsPattern("h_\\w+ --> o_");
  }

  @Test
  void whatTheAuthorWroteAroundItStays() {
    String page = README.in("# Radon\n\nSkrevet av et menneske.\n");
    String again = README.in(page + "\nEtterpå.\n");
    assertThat(again).startsWith("# Radon\n\nSkrevet av et menneske.\n").endsWith("\nEtterpå.\n");
  }

  @Test
  void writingTwiceChangesNothing() {
    String page = README.in("");
    assertThat(README.in(page)).isEqualTo(page);
  }

  @Test
  void oneMarkerWithoutTheOtherIsRefused() {
    String page = README.in("");
    String torn = page.substring(0, page.lastIndexOf("<!--"));
    assertThatThrownBy(() -> README.in(torn))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("README.md");
  }
}
