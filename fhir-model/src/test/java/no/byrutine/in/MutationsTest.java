package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;

/** Whatever is done to a good Bundle: it is read, or refused in words; nothing else happens. */
class MutationsTest {

  @Property(tries = 1500)
  void ofElementsAreReadOrRefused(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times) {
    readOrRefused(Mutations.of(Case.GOOD, seed, times));
  }

  @Property(tries = 500)
  void ofTheTextAreReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    int from = random.nextInt(Case.GOOD.length());
    String text =
        switch (random.nextInt(4)) {
          case 0 -> Case.GOOD.substring(0, from);
          case 1 -> Case.GOOD.substring(from);
          case 2 ->
              Case.GOOD.substring(0, from)
                  + (char) random.nextInt(0x2100)
                  + Case.GOOD.substring(from);
          default ->
              Case.GOOD.substring(0, from)
                  + Case.GOOD.substring(Math.min(Case.GOOD.length(), from + 1));
        };
    readOrRefused(text);
  }

  @Property(tries = 1500)
  void ofARoundAreReadOrRefused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times) {
    readOrRefused(Mutations.of(Round.GOOD, seed, times), Round.INPUTS);
  }

  private static void readOrRefused(String text) {
    readOrRefused(text, Case.INPUTS);
  }

  private static void readOrRefused(String text, Inputs inputs) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try {
            assertThat(new BundleReader().read(text, inputs)).isNotNull();
          } catch (BadInput refusal) {
            assertThat(refusal.issues()).isNotEmpty().allSatisfy(MutationsTest::saysSomething);
          }
        });
  }

  private static void saysSomething(Issue issue) {
    assertThat(issue.code()).isNotBlank();
    assertThat(issue.expression()).isNotBlank();
    assertThat(issue.text().nb()).isNotBlank();
    assertThat(issue.text().en()).isNotBlank();
    // That would be a fault that only HAPI's parser saw, and of which we cannot say where it is.
    if (issue.text().en().contains("Validate it")) {
      fail("A fault without a place");
    }
  }
}
