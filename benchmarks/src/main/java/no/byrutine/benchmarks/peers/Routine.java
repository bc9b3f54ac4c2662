package no.byrutine.benchmarks.peers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import no.byrutine.benchmarks.PlainApplication;
import no.byrutine.benchmarks.PlainEgenandel;
import no.byrutine.benchmarks.PlainEgenandel.Account;
import no.byrutine.benchmarks.PlainValues;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.in.Facts;

/**
 * A routine that every peer decides.
 *
 * @param context the day and the city's choices
 * @param words what is compared of a decision, in the words that all share
 * @param plain the same by hand
 * @param plainWords what is compared of that
 */
record Routine(
    Pack pack,
    Function<LocalDate, Context> context,
    Function<Decision, List<String>> words,
    BiFunction<Facts, LocalDate, Object> plain,
    Function<Object, List<String>> plainWords) {

  static final DecisionEngine ENGINE = DecisionEngine.ofInstalledPacks();

  static Routine of(String name) {
    return switch (name) {
      case "egenandel" -> egenandel();
      case "fra" -> application();
      default -> throw new IllegalArgumentException("No such routine: " + name);
    };
  }

  private static Routine egenandel() {
    Policy policy =
        Policy.of(
            "benchmark",
            Map.of(
                "grunnbeloep-langtid", "gjeldende",
                "minstebeloep-egen-disposisjon", "fordel-av-fribeloep",
                "doegn-per-aar", "360",
                "avrunding-aar", "ned-til-krone"));
    PlainEgenandel plain = new PlainEgenandel();
    return new Routine(
        ENGINE.pack("egenandel"),
        on -> Context.on(on).with(policy),
        Routine::values,
        (facts, on) -> Objects.requireNonNull(plain.account(facts, on)),
        account -> PlainValues.of((Account) account));
  }

  private static Routine application() {
    PlainApplication plain = new PlainApplication();
    return new Routine(
        ENGINE.pack("forsterket-rehabilitering").section("soeknad"),
        Context::on,
        decision -> fulfils(decision.value("oppfyller-kriteriene").isPresent()),
        (facts, on) -> plain.fulfils(facts),
        yes -> fulfils((Boolean) yes));
  }

  private static List<String> values(Decision decision) {
    return decision.values().stream()
        .map(value -> value.name() + " " + value.of() + " " + value.value())
        .toList();
  }

  private static List<String> fulfils(boolean yes) {
    return List.of("fulfils " + yes);
  }
}
