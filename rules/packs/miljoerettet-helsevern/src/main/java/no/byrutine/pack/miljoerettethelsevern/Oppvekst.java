package no.byrutine.pack.miljoerettethelsevern;

import java.util.Set;

/** The places that the regulation of barnehager, skoler and skolefritidsordninger is about. */
final class Oppvekst {

  private static final Set<String> STEDER = Set.of("barnehage", "skole", "sfo");

  private Oppvekst() {}

  static boolean er(Set<String> steder) {
    return STEDER.stream().anyMatch(steder::contains);
  }
}
