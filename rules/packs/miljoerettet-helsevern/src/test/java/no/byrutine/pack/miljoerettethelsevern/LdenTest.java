package no.byrutine.pack.miljoerettethelsevern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Lden against another way to compute it: hour by hour, with natural logarithms. */
class LdenTest {

  private static final double ROUNDING = 0.005000001;
  private static final double DECIBEL = Math.log(10) / 10;

  @Property
  void isTheMeanOfTheTwentyFourHoursWithTheirPenalties(
      @ForAll @Scale(1) @BigRange(min = "0", max = "140") BigDecimal dag,
      @ForAll @Scale(1) @BigRange(min = "0", max = "140") BigDecimal kveld,
      @ForAll @Scale(1) @BigRange(min = "0", max = "140") BigDecimal natt) {
    double sum = 0;
    for (int hour = 0; hour < 24; hour++) {
      double level =
          hour < 7 || hour == 23
              ? natt.doubleValue() + 10
              : hour < 19 ? dag.doubleValue() : kveld.doubleValue() + 5;
      sum += Math.exp(DECIBEL * level);
    }
    double expected = Math.log(sum / 24) / DECIBEL;

    assertThat(Lden.av(dag, kveld, natt).doubleValue()).isCloseTo(expected, within(ROUNDING));
  }

  @Property
  void liesBetweenTheLowestAndTheHighestLevelWithPenalty(
      @ForAll @Scale(1) @BigRange(min = "0", max = "140") BigDecimal dag,
      @ForAll @Scale(1) @BigRange(min = "0", max = "140") BigDecimal kveld,
      @ForAll @Scale(1) @BigRange(min = "0", max = "140") BigDecimal natt) {
    BigDecimal evening = kveld.add(BigDecimal.valueOf(5));
    BigDecimal night = natt.add(BigDecimal.TEN);

    assertThat(Lden.av(dag, kveld, natt))
        .isBetween(dag.min(evening).min(night), dag.max(evening).max(night));
  }

  @Property
  void aLouderNightIsNeverAQuieterDay(
      @ForAll @Scale(1) @BigRange(min = "0", max = "130") BigDecimal level,
      @ForAll @Scale(1) @BigRange(min = "0", max = "10") BigDecimal more) {
    assertThat(Lden.av(level, level, level.add(more)))
        .isGreaterThanOrEqualTo(Lden.av(level, level, level));
  }
}
