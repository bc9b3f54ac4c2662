package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.in.BadInput;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.in.Shorthand;
import org.junit.jupiter.api.Test;

/** How many persons a case may hold. */
class SubjectsTest {

  private static final Map<String, Object> PERSONS =
      Map.of(
          "Kari", Map.of("id", "kari", "birthDate", "1940-05-01"),
          "Aud", Map.of("id", "aud", "birthDate", "1938-04-02"));
  private static final String SECTION =
      """

      sections:
        grenser:
          title: { nb: Grenser, en: Limits }
          rules: [01-grenser, 02-lufting]
          inputs: [maaling, sted, person]
          subjects: several
      """;

  private static Pack pack(String subjects, String more) {
    return Radon.pack()
        .with("pack.yaml", "status: active\n", "status: active\n" + subjects)
        .with(
            "pack.yaml",
            "inputs:\n",
            "inputs:\n  person: { resource: Patient, why: { nb: Prøve., en: Test. } }\n")
        .with("pack.yaml", "", more)
        .load();
  }

  private static Facts persons(Pack pack, String... names) {
    List<Map<String, Object>> given =
        List.of(names).stream().map(name -> Map.of("Patient", PERSONS.get(name))).toList();
    return new BundleReader()
        .read(new Shorthand(pack.inputs().concepts()).bundle(given), pack.inputs());
  }

  private static Decision decide(Pack pack, Facts facts) {
    Context context =
        Context.on(LocalDate.of(2026, 1, 1)).with(Policy.of("by", Map.of("frist", "straks")));
    return new DecisionEngine(List.of(pack)).decide(pack, facts, context);
  }

  @Test
  void twoPersonsAreRefusedWhereOneIsDecidedAbout() {
    Pack one = pack("subjects: one\n", "");

    assertThatThrownBy(() -> decide(one, persons(one, "Kari", "Aud")))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.issues())
                    .singleElement()
                    .satisfies(
                        issue -> {
                          assertThat(issue.expression())
                              .isEqualTo("Bundle.entry.resource.ofType(Patient)");
                          assertThat(issue.text().nb())
                              .startsWith("Fant 2 personer.")
                              .contains("send bare den som saken gjelder");
                          assertThat(issue.text().en())
                              .startsWith("Found 2 persons.")
                              .contains("send only the one whom the case is about");
                        }));
  }

  @Test
  void oneIsDecidedAboutWhereThePackDoesNotSay() {
    Pack silent = pack("", "");

    assertThatThrownBy(() -> decide(silent, persons(silent, "Kari", "Aud")))
        .isInstanceOf(BadInput.class);
    assertThatCode(() -> decide(silent, persons(silent, "Kari"))).doesNotThrowAnyException();
  }

  @Test
  void theSamePersonSentTwiceIsOne() {
    Pack one = pack("subjects: one\n", "");

    assertThatCode(() -> decide(one, persons(one, "Kari", "Kari"))).doesNotThrowAnyException();
  }

  @Test
  void severalAreDecidedAboutWhereThePackSaysSo() {
    Pack several = pack("subjects: several\n", "");

    assertThat(decide(several, persons(several, "Kari", "Aud")).subject()).isPresent();
  }

  @Test
  void aSectionMayDecideAboutMoreThanThePack() {
    Pack one = pack("subjects: one\n", SECTION);
    Facts two = persons(one, "Kari", "Aud");

    assertThatCode(() -> decide(one.section("grenser"), two)).doesNotThrowAnyException();
    assertThatThrownBy(() -> decide(one, two)).isInstanceOf(BadInput.class);
  }
}
