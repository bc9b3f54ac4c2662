package no.byrutine.engine;

import no.byrutine.fhir.Period;

/**
 * Something that the pack asks for and that is not there, as a fact: {@code Mangler( input ==
 * "skatt" )} or {@code Mangler( parameter == "grunnbeloep-langtid" )}. The other name is empty.
 *
 * @param days the days without a value, when a pack's derivation has asked for days of its own;
 *     {@link Period#ALWAYS} when the decision's own day is meant
 */
public record Mangler(String input, String parameter, Period days) {

  /**
   * A parameter without a value on these days, each of which a rule may ask for with {@code
   * DatedParameter( name == …, inForce($dag) )}. A rule that stops there makes the decision name
   * the parameter and the first of the days.
   */
  public static Mangler parameter(String name, Period days) {
    return new Mangler("", name, days);
  }

  static Mangler input(String name) {
    return new Mangler(name, "", Period.ALWAYS);
  }

  static Mangler parameter(String name) {
    return new Mangler("", name, Period.ALWAYS);
  }

  /** Whether the pack's derivation has asked for days of its own. */
  boolean dated() {
    return !days.equals(Period.ALWAYS);
  }

  /** What a rule would match if there were a value: its days are known, its number is not. */
  DatedParameter unknown() {
    return new DatedParameter(Parameter.unknown(parameter, days));
  }
}
