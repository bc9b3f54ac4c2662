package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Observation.Component;
import no.byrutine.fhir.Quantity;
import org.jspecify.annotations.Nullable;

/** What was measured along with an Observation. */
final class Components {

  private final Elements elements;
  private final Amounts amounts;

  Components(Elements elements, Amounts amounts) {
    this.elements = elements;
    this.amounts = amounts;
  }

  List<Component> read(List<Element> components) {
    List<Component> found = new ArrayList<>();
    for (Element sent : components) {
      elements.refuseModifiers(sent);
      found.add(component(elements.codes(sent, "code"), sent.one("value")));
    }
    return found;
  }

  private Component component(Codes codes, @Nullable Element value) {
    Component none = new Component(codes, null, null, null, Codes.NONE);
    if (value == null) {
      return none;
    }
    return switch (value.type()) {
      case "Quantity" -> measured(codes, amounts.measurement(value));
      case "integer" -> {
        Amounts.Read read = amounts.count(value);
        yield new Component(codes, read.value(), read.unit(), null, Codes.NONE);
      }
      case "boolean" -> {
        String text = value.text();
        Boolean answer = text == null ? null : Boolean.valueOf(text);
        yield new Component(codes, null, null, answer, Codes.NONE);
      }
      case "CodeableConcept" -> new Component(codes, null, null, null, elements.codes(value));
      default -> {
        elements.refuseType(value, "valueQuantity");
        yield none;
      }
    };
  }

  private static Component measured(Codes codes, @Nullable Quantity measured) {
    return measured == null
        ? new Component(codes, null, null, null, Codes.NONE)
        : new Component(codes, measured.value(), measured.unit(), null, Codes.NONE);
  }
}
