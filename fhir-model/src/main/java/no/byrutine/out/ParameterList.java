package no.byrutine.out;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Words;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * Fills a list of FHIR parameters, or of parts of one. A text without content is left out: FHIR has
 * no empty texts.
 */
record ParameterList(Supplier<ParametersParameterComponent> next, String language) {

  ParameterList value(String name, Type value) {
    next.get().setName(name).setValue(value);
    return this;
  }

  ParameterList text(String name, String text) {
    return text.isBlank() ? this : value(name, new StringType(text));
  }

  ParameterList code(String name, String code) {
    return value(name, new CodeType(code));
  }

  ParameterList words(String name, Words words) {
    return value(name, Fhir.text(words, language));
  }

  ParameterList flag(String name, boolean flag) {
    return value(name, new BooleanType(flag));
  }

  ParameterList reference(String name, String reference) {
    return value(name, new Reference(reference));
  }

  ParameterList scalar(String name, Scalar value) {
    return value instanceof Scalar.Text text
        ? text(name, text.value())
        : value(name, FhirScalars.of(value));
  }

  ParameterList scalars(String name, Map<String, Scalar> values) {
    return values.isEmpty()
        ? this
        : group(name, parts -> values.forEach((key, value) -> parts.scalar(key, value)));
  }

  ParameterList resource(String name, Resource resource) {
    next.get().setName(name).setResource(resource);
    return this;
  }

  /** A parameter of several parts. */
  ParameterList group(String name, Consumer<ParameterList> parts) {
    ParametersParameterComponent parameter = next.get().setName(name);
    parts.accept(new ParameterList(parameter::addPart, language));
    return this;
  }
}
