package no.byrutine.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "1, kg, ug, 1000000000",
    "0.5, g, mg, 500",
    "1, ug, kg, 0.000000001",
    "1, L, mL, 1000",
    "2.5, ml, mL, 2.5",
    "1, dL, L, 0.1",
    "1.5, h, min, 90",
    "30, min, h, 0.5",
    "1, wk, d, 7",
    "2, {tablet}, {tablet}, 2"
  })
  void isConvertedExactlyWithinItsKind(
      String value, String unit, String other, BigDecimal expected) {
    assertThat(Quantity.of(value, unit).in(other)).isEqualByComparingTo(expected);
    assertThat(Quantity.of(value, unit).sameKind(Quantity.of("1", other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, mg, mL", "1, h, mg", "1, {tablet}, mg", "1, mcg, ug", "20, min, h"})
  void isNotConvertedWhenThereIsNoExactAnswer(String value, String unit, String other) {
    assertThat(Quantity.of(value, unit).in(other)).isNull();
  }

  @Test
  void withoutAUnitIsOfNoKind() {
    Quantity bare = new Quantity(BigDecimal.ONE, null);

    assertThat(bare.in("mg")).isNull();
    assertThat(bare.sameKind(bare)).isFalse();
    assertThat(Quantity.of("1", "mg").sameKind(bare)).isFalse();
    assertThat(Quantity.of("1", "mg").sameKind(Quantity.of("1", "mL"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aTimingIsForOneTimeOrMore(int times) {
    assertThatThrownBy(() -> Timing.of(times, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Timing.of(1, Duration.ofHours(times)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aGroupOfSubstancesIsNotOneSubstance() {
    assertThat(medicine("N02BE").sameSubstance(medicine("N02BE"))).isFalse();
    assertThat(medicine("N02BE01").sameSubstance(medicine("N02BE01"))).isTrue();
    assertThat(medicine("N02BE01").sameSubstance(medicine("N02BE51"))).isFalse();
  }

  private static Medicinal medicine(String atc) {
    return () -> new Codes(List.of(new Coding(Medicinal.ATC, atc)), java.util.Set.of());
  }
}
