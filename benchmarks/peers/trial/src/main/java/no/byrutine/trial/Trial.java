package no.byrutine.trial;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The trial of one contender: right answers first, then what they cost, one line a figure. */
public final class Trial {

  private final String name;
  private final double seconds;

  private Trial(String name, double seconds) {
    this.name = name;
    this.seconds = seconds;
  }

  /**
   * Tries a contender on each folder of cases, and prints the figures.
   *
   * @param arguments the contender's name, the seconds of each measurement, the folders of cases
   * @param contenders makes a contender for a routine, which is a folder's name up to the first dot
   * @throws IllegalStateException when an answer is not the one that is expected
   */
  public static void run(String[] arguments, Function<String, Contender<?, ?>> contenders)
      throws IOException, InterruptedException {
    Trial trial = new Trial(arguments[0], Double.parseDouble(arguments[1]));
    for (int i = 2; i < arguments.length; i++) {
      Path folder = Path.of(arguments[i]);
      String set = String.valueOf(folder.getFileName());
      List<Case> cases = Case.all(folder);
      Contender<?, ?> contender = contenders.apply(routine(set));
      if (i == 2) {
        trial.start(set, contender, cases.get(0));
      }
      cases.forEach(given -> check(contender, given));
      trial.measure(set, contender, contenders, cases.get(0));
    }
  }

  private static String routine(String set) {
    return set.split("\\.", 2)[0];
  }

  private static void check(Contender<?, ?> contender, Case given) {
    List<String> said = contender.answer(given);
    if (!said.equals(given.answer())) {
      throw new IllegalStateException(
          "Case "
              + given.name()
              + ": expected "
              + without(given.answer(), said)
              + ", but was "
              + without(said, given.answer()));
    }
  }

  private static List<String> without(List<String> lines, List<String> those) {
    return lines.stream().filter(line -> !those.contains(line)).toList();
  }

  /** From the start of the JVM to the first right answer, and what the heap then holds. */
  private void start(String set, Contender<?, ?> contender, Case first) {
    check(contender, first);
    long since = ManagementFactory.getRuntimeMXBean().getStartTime();
    print(set, "start-to-first-answer", (System.currentTimeMillis() - since) / 1000.0, "s");
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    print(set, "heap-after-first-answer", used / (double) (1 << 20), "MB");
  }

  private <P, D> void measure(
      String set,
      Contender<P, D> contender,
      Function<String, Contender<?, ?>> contenders,
      Case given)
      throws InterruptedException {
    Timing timing = new Timing(seconds);
    timing.warm(Timing.of(contender, given));
    timing.alone(Timing.of(contender, given)).forEach((what, it) -> print(set, what, it));
    double together =
        timing.together(
            List.of(Timing.of(contender, given), Timing.of(contenders.apply(routine(set)), given)));
    print(set, "throughput.two-threads", together, "decisions/s");
  }

  private void print(String set, String what, Timing.Amount amount) {
    print(set, what, amount.value(), amount.unit());
  }

  private void print(String set, String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "peers.%s.%s.%s %s %s%n", set, name, what, value, unit);
  }
}
