package no.byrutine.pack.egenandel;

import java.util.List;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;

/**
 * The readings that the city has not ruled out: the one it has chosen, or all of them. The calendar
 * counts days for each; a rule says which one holds.
 */
record Lesninger(InForce parameters) {

  static final String TELLER = "teller";
  static final String TELLER_IKKE = "teller-ikke";
  static final String UTEN_BETYDNING = "uten-betydning";

  List<String> av(String parameter, String... readings) {
    return parameters
        .value(parameter)
        .map(Parameter::choice)
        .map(List::of)
        .orElse(List.of(readings));
  }

  /** Whether something counts; of no consequence where there is nothing of it. */
  List<String> telling(String parameter, boolean finnes) {
    return finnes ? av(parameter, TELLER, TELLER_IKKE) : List.of(UTEN_BETYDNING);
  }

  boolean valgt(String parameter) {
    return parameters.value(parameter).isPresent();
  }

  boolean valgt(String parameter, String choice) {
    return parameters.value(parameter).filter(value -> choice.equals(value.choice())).isPresent();
  }
}
