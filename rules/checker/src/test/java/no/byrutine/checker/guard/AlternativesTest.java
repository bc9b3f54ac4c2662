package no.byrutine.checker.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternativesTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          A( x == 1 ) => 1
          $a : A( x == 1 ) B( y ) from $a.all() => 1
          A() or B() => 2
          ( A() or B() ) ( C() or D() or E() ) => 6
          ( A() and ( B() or C() ) ) or D() => 3
          (or A() B() (and C() (or D() E()))) => 4
          not ( A() or B() ) => 2
          exists A() ( B() or C() ) => 2
          A( x == 1 || y == 2 || ( z == 3 or w ) ) => 1
          A() not B() => 1
          """)
  void theAlternativesOfAConditionAreCounted(String conditions, long expected) {
    assertThat(Alternatives.of(conditions)).isEqualTo(expected);
  }

  @Test
  void aHundredTimesEitherIsCountedAtOnceAndDoesNotOverflow() {
    assertThat(Alternatives.of("( A() or B() )\n".repeat(100))).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void bracketsThatDoNotMatchEndTheCount() {
    assertThat(Alternatives.of("( ( A( or B()")).isPositive();
    assertThat(Alternatives.of(") A() or B()")).isPositive();
    assertThat(Alternatives.of("or or and not")).isPositive();
  }
}
