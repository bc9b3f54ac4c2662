package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Certainty;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Parameter;
import no.byrutine.engine.Policy;
import no.byrutine.engine.definition.PackReader;
import no.byrutine.in.BadInput;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;

class ParametersTest {

  private static final String CELL = "    - { from: 2017-01-01, value: 100";

  /** The pack's numbers need no rules. */
  private record WithoutRules(String id) implements Pack.Module {
    @Override
    public List<Model> models() {
      return List.of();
    }

    @Override
    public List<Derivation> derivations() {
      return List.of();
    }
  }

  private static Pack withoutRules(Radon pack) {
    return new Pack(PackReader.read(pack.files()), new WithoutRules("radon"));
  }

  private static Optional<Parameter> limit(Radon pack, Context context) {
    return withoutRules(pack).inForce(context).value("tiltaksgrense");
  }

  private static Context on(String day) {
    return Context.on(LocalDate.parse(day));
  }

  private static Policy limitOf(String number, String from, boolean confirmed) {
    Optional<String> source = confirmed ? Optional.of("brev av 1. juni") : Optional.empty();
    Optional<LocalDate> checked = source.map(it -> LocalDate.of(2026, 6, 1));
    return new Policy(
        "by",
        Map.of(
            "tiltaksgrense",
            new Policy.Setting(number, Optional.of(LocalDate.parse(from)), source, checked)));
  }

  @Test
  void theValueIsThatOfTheDay() {
    assertThat(limit(Radon.pack(), on("2016-12-31")).orElseThrow().value()).isEqualTo("200");
    assertThat(limit(Radon.pack(), on("2017-01-01")).orElseThrow().value()).isEqualTo("100");
  }

  @Test
  void aValueIsNotKnownBeforeItIsPublished() {
    Radon late =
        Radon.pack()
            .with("parameters.yaml", CELL, CELL.replace("value", "published: 2017-06-01, value"));

    assertThat(limit(late, on("2017-03-01").known(LocalDate.of(2017, 5, 31)))).isEmpty();
    assertThat(limit(late, on("2017-03-01").known(LocalDate.of(2017, 6, 1)))).isPresent();
  }

  @Test
  void aGapHasNoValue() {
    Radon gap = Radon.pack().with("parameters.yaml", "to: 2016-12-31", "to: 2015-12-31");

    assertThat(limit(gap, on("2016-06-01"))).isEmpty();
    assertThat(limit(gap, on("2009-12-31"))).isEmpty();
  }

  @Test
  void theUnitGoesBeforeTheCity() {
    Context both =
        on("2026-01-01")
            .with(Policy.of("by", Map.of("frist", "straks")))
            .with(Policy.of("bydel", Map.of("frist", "innen-et-aar")));

    Parameter parameter = withoutRules(Radon.pack()).inForce(both).value("frist").orElseThrow();

    assertThat(parameter.choice()).isEqualTo("innen-et-aar");
    assertThat(parameter.origin()).isEqualTo("bydel");
  }

  @Test
  void aCityConfirmsANumberWithSourceAndDate() {
    Radon unsure =
        Radon.pack()
            .with(
                "parameters.yaml",
                "§ 6, certainty: verified }\n\n",
                "§ 6, certainty: secondary }\n\n");

    Parameter said =
        limit(unsure, on("2026-07-01").with(limitOf("100", "2017-01-01", false))).orElseThrow();
    Parameter confirmed =
        limit(unsure, on("2026-07-01").with(limitOf("100", "2017-01-01", true))).orElseThrow();

    assertThat(said.certainty()).isEqualTo(Certainty.UNVERIFIED);
    assertThat(confirmed.certainty()).isEqualTo(Certainty.VERIFIED);
    assertThat(confirmed.basis()).isEqualTo("brev av 1. juni");
  }

  @Test
  void noCitySetsANumberThatIsVerified() {
    Context context = on("2026-07-01").with(limitOf("300", "2017-01-01", true));

    assertThatThrownBy(() -> limit(Radon.pack(), context))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("tiltaksgrense");
  }

  @Test
  void aNumberThatIsDueForReviewIsNotFresh() {
    assertThat(limit(Radon.pack(), on("2027-05-05")).orElseThrow().fresh()).isTrue();
    assertThat(limit(Radon.pack(), on("2027-05-06")).orElseThrow().fresh()).isFalse();
  }
}
