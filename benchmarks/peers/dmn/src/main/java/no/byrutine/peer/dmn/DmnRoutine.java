package no.byrutine.peer.dmn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import no.byrutine.trial.AccountWords;
import org.hl7.fhir.r4.model.Bundle;

/**
 * A routine in DMN.
 *
 * @param model the name of the model
 * @param decision what is asked of it
 * @param input the name of its one input
 * @param data that input, of a Bundle and a day
 * @param words the answer in the words that all peers share
 */
record DmnRoutine(
    String model,
    String decision,
    String input,
    BiFunction<Bundle, LocalDate, Map<String, Object>> data,
    Function<Object, List<String>> words) {

  static DmnRoutine of(String routine) {
    return switch (routine) {
      case "egenandel" ->
          new DmnRoutine(
              "Egenandel",
              "Account",
              "resident",
              Inputs::resident,
              account -> AccountWords.of((Map<?, ?>) account));
      case "fra" ->
          new DmnRoutine(
              "Inclusion",
              "Fulfils",
              "application",
              Inputs::application,
              yes -> List.of("fulfils " + yes));
      default -> throw new IllegalArgumentException("No such routine in DMN: " + routine);
    };
  }
}
