package no.byrutine.in;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Observation.Component;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What was measured along with an Observation. */
final class Components {

  private final Elements elements;
  private final Amounts amounts;

  Components(Elements elements, Amounts amounts) {
    this.elements = elements;
    this.amounts = amounts;
  }

  List<Component> read(List<ObservationComponentComponent> components) {
    List<Component> found = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      String element = "component[" + i + "]";
      ObservationComponentComponent sent = components.get(i);
      elements.refuseModifiers(sent, element);
      Codes codes = sent.hasCode() ? elements.codes(sent.getCode(), element + ".code") : Codes.NONE;
      found.add(component(codes, sent.hasValue() ? sent.getValue() : null, element + ".value"));
    }
    return found;
  }

  private Component component(Codes codes, @Nullable Type value, String element) {
    if (value instanceof Quantity quantity) {
      no.byrutine.fhir.Quantity measured = amounts.measurement(quantity, element + "Quantity");
      return measured == null
          ? new Component(codes, null, null, null, Codes.NONE)
          : new Component(codes, measured.value(), measured.unit(), null, Codes.NONE);
    }
    if (value instanceof IntegerType whole && whole.hasValue()) {
      Amounts.Read read = amounts.count(BigDecimal.valueOf(whole.getValue()), element + "Integer");
      return new Component(codes, read.value(), read.unit(), null, Codes.NONE);
    }
    if (value instanceof BooleanType answer) {
      return new Component(codes, null, null, answer.getValue(), Codes.NONE);
    }
    if (value instanceof CodeableConcept concept) {
      return new Component(
          codes, null, null, null, elements.codes(concept, element + "CodeableConcept"));
    }
    if (value != null && !(value instanceof IntegerType)) {
      elements.refuseType(element, value, "valueQuantity");
    }
    return new Component(codes, null, null, null, Codes.NONE);
  }
}
