package no.byrutine.in;

import java.util.List;
import java.util.stream.IntStream;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Performer;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Who did something. HAPI has a class of its own for the performers of each resource type. */
final class Performers {

  /** One performer as it was sent; what was not sent is null. */
  record Sent(
      BackboneElement part, @Nullable Reference actor, @Nullable CodeableConcept function) {}

  private final Projections from;
  private final Elements elements;

  Performers(Projections from, Elements elements) {
    this.from = from;
    this.elements = elements;
  }

  List<Performer> read(List<Sent> sent) {
    return IntStream.range(0, sent.size())
        .mapToObj(i -> performer(sent.get(i), "performer[" + i + "]"))
        .toList();
  }

  private Performer performer(Sent sent, String element) {
    elements.refuseModifiers(sent.part(), element);
    Reference actor = sent.actor();
    CodeableConcept function = sent.function();
    return new Performer(
        actor == null ? "" : from.resolve(actor),
        function == null ? Codes.NONE : elements.codes(function, element + ".function"));
  }
}
