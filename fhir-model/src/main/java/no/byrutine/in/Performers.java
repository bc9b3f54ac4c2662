package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.Performer;

/** Who did something, and as what. */
final class Performers {

  private final Projections from;
  private final Elements elements;

  Performers(Projections from, Elements elements) {
    this.from = from;
    this.elements = elements;
  }

  /** The performers of a resource of any type that has an actor and a function for each. */
  List<Performer> read(Element owner) {
    List<Performer> found = new ArrayList<>();
    for (Element performer : owner.all("performer")) {
      elements.refuseModifiers(performer);
      found.add(
          new Performer(from.resolve(performer, "actor"), elements.codes(performer, "function")));
    }
    return found;
  }
}
