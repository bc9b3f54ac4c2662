package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import no.byrutine.fhir.Observation;

/** Which of several answers to go by. */
final class Svar {

  /** The states of an answer that somebody stands for. */
  static final Set<String> SETTLED = Set.of("final", "amended", "corrected");

  private Svar() {}

  /**
   * The last day last; of two on one day, and where the day is not known, the careful answer
   * counts.
   */
  static Comparator<Observation> latest(Predicate<Observation> careful) {
    Comparator<Observation> byDay =
        Comparator.comparing(
            o ->
                o.effective().hasStart()
                    ? o.effective().start()
                    : careful.test(o) ? LocalDate.MAX : LocalDate.MIN);
    return byDay.thenComparing(careful::test);
  }

  static boolean yes(Observation answer) {
    return Boolean.TRUE.equals(answer.yes());
  }
}
