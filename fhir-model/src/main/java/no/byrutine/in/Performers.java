package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Performer;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Who did something. HAPI has a class of its own for the performers of each resource type. */
final class Performers {

  private final Projections from;
  private final Elements elements;

  Performers(Projections from, Elements elements) {
    this.from = from;
    this.elements = elements;
  }

  /**
   * @param actor who it was; null when that was not sent
   * @param function as what; null when that was not sent
   */
  <P extends BackboneElement> List<Performer> read(
      List<P> sent,
      Function<P, @Nullable Reference> actor,
      Function<P, @Nullable CodeableConcept> function) {
    List<Performer> found = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      P part = sent.get(i);
      String element = "performer[" + i + "]";
      elements.refuseModifiers(part, element);
      Reference who = actor.apply(part);
      CodeableConcept what = function.apply(part);
      found.add(
          new Performer(
              who == null ? "" : from.resolve(who),
              what == null ? Codes.NONE : elements.codes(what, element + ".function")));
    }
    return found;
  }
}
