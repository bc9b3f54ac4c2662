package no.byrutine.engine;

/**
 * Something that the pack asks for and that is not there, as a fact: {@code Mangler( input ==
 * "skatt" )} or {@code Mangler( parameter == "grunnbeloep-langtid" )}. The other name is empty.
 */
public record Mangler(String input, String parameter) {

  static Mangler input(String name) {
    return new Mangler(name, "");
  }

  static Mangler parameter(String name) {
    return new Mangler("", name);
  }
}
