package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The published suite of mistakes: each file under {@code mistakes/<check>/} changes the small pack
 * in one way and holds everything that the validator then says.
 */
class MistakesTest {

  @Test
  void nothingIsSaidOfThePackAsItStands() {
    assertThat(Radon.pack().remarks()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> eachMistakeIsToldWithItsPlaceAndHowToMendIt() {
    List<Mistake> mistakes = Mistake.all();
    assertThat(mistakes).hasSizeGreaterThanOrEqualTo(40);
    return mistakes.stream().map(MistakesTest::test);
  }

  private static DynamicTest test(Mistake mistake) {
    return dynamicTest(
        mistake.check() + ": " + mistake.name(),
        () -> {
          List<String> remarks = mistake.made().remarks();
          assertThat(remarks).isEqualTo(mistake.says());
          assertThat(remarks).anyMatch(remark -> remark.endsWith("[" + mistake.check() + "]"));
        });
  }
}
