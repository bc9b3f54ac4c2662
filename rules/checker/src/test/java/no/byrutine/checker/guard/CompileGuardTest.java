package no.byrutine.checker.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;
import org.junit.jupiter.api.Test;

class CompileGuardTest {

  private static final CompileGuard.Work WORK =
      new CompileGuard.Work("rules/01-a.drl", 7, "3 rules, of which \"A er b\" is the longest");
  private static final CompileGuard GUARD = new CompileGuard(Duration.ofMinutes(5));

  @Test
  void whatTheWorkGivesIsGiven() {
    assertThat(GUARD.<String>run(WORK, () -> "done")).isEqualTo("done");
  }

  @Test
  void workThatNeverEndsIsToldWithTheRuleToLookAt() {
    CountDownLatch never = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                new CompileGuard(Duration.ZERO)
                    .run(
                        WORK,
                        () -> {
                          never.await();
                          return "";
                        }))
        .isInstanceOf(PackException.class)
        .hasMessage(
            "rules/01-a.drl:7: The rule compiler was stopped after 0 s while compiling 3 rules, of"
                + " which \"A er b\" is the longest. Split the rule, or give the compiler more"
                + " time: -Dbyrutine.compile.timeout=SECONDS.");
  }

  @Test
  void conditionsThatAreNestedTooDeeplyAreToldInPlainWords() {
    assertThatThrownBy(() -> GUARD.run(WORK, () -> deeper(0)))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("met conditions that are nested too deeply while compiling 3 rules");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int deeper(int depth) {
    return deeper(depth + 1) + 1;
  }

  @Test
  void tooLittleMemoryIsToldInPlainWords() {
    assertThatThrownBy(
            () ->
                GUARD.run(
                    WORK,
                    () -> {
                      throw new OutOfMemoryError("made up");
                    }))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("ran out of memory while compiling 3 rules");
  }

  @Test
  void whatTheCompilerItselfSaysIsPassedOn() {
    PackException said = new PackException(new PackProblem("a.drl", 1, 0, "No.", ""));

    assertThatThrownBy(
            () ->
                GUARD.run(
                    WORK,
                    () -> {
                      throw said;
                    }))
        .isSameAs(said);
  }
}
