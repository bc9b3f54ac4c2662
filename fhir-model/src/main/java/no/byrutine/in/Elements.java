package no.byrutine.in;

import static java.util.stream.Collectors.toList;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Period;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one resource, read without changing it: HAPI's getters create what is absent, so
 * every getter is asked for only after its {@code has}. Remembers what was wrong.
 */
final class Elements {

  static final String EXTENSIONS = "https://byrutine.no/fhir/StructureDefinition/";

  private final Concepts concepts;
  private final String path;
  private final List<Issue> issues;

  Elements(Concepts concepts, String path, List<Issue> issues) {
    this.concepts = concepts;
    this.path = path;
    this.issues = issues;
  }

  void refuse(String code, String element, String nb, String en) {
    issues.add(new Issue(code, path + "." + element, new Words(nb, en)));
  }

  Codes codes(List<CodeableConcept> list) {
    return codes(list.stream());
  }

  Codes codes(Stream<CodeableConcept> stream) {
    return codings(stream.filter(CodeableConcept::hasCoding).flatMap(c -> c.getCoding().stream()));
  }

  Codes codings(Stream<org.hl7.fhir.r4.model.Coding> stream) {
    List<Coding> codings =
        stream
            .filter(c -> c.hasSystem() && c.hasCode())
            .map(c -> new Coding(c.getSystem(), c.getCode()))
            .collect(toList());
    return concepts.resolve(codings);
  }

  Period period(org.hl7.fhir.r4.model.Period period, String element) {
    LocalDate start =
        period.hasStartElement() ? first(period.getStartElement()) : Period.OPEN_START;
    LocalDate end = period.hasEndElement() ? last(period.getEndElement()) : Period.OPEN_END;
    if (end.isBefore(start)) {
      refuse(
          "value",
          element,
          "Perioden slutter (" + end + ") før den begynner (" + start + "). Rett datoene.",
          "The period ends (" + end + ") before it starts (" + start + "). Correct the dates.");
      return new Period(start, start);
    }
    return new Period(start, end);
  }

  /** The first day that a whole or partial date covers. */
  static LocalDate first(BaseDateTimeType date) {
    int month = date.getPrecision() == TemporalPrecisionEnum.YEAR ? 1 : date.getMonth() + 1;
    boolean wholeMonth =
        date.getPrecision() == TemporalPrecisionEnum.YEAR
            || date.getPrecision() == TemporalPrecisionEnum.MONTH;
    int day = wholeMonth ? 1 : date.getDay();
    return LocalDate.of(date.getYear(), month, day);
  }

  /** The last day that a whole or partial date covers. */
  static LocalDate last(BaseDateTimeType date) {
    LocalDate first = first(date);
    return switch (date.getPrecision()) {
      case YEAR -> first.withDayOfYear(first.lengthOfYear());
      case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
      default -> first;
    };
  }

  /** Our boolean extension of this name; null when it is not there. */
  @Nullable Boolean flag(Element element, String name) {
    return flag(element.hasExtension() ? element.getExtension() : List.of(), name);
  }

  @Nullable Boolean flag(List<Extension> extensions, String name) {
    for (Extension extension : new ArrayList<>(extensions)) {
      if (extension.hasUrl()
          && extension.getUrl().equals(EXTENSIONS + name)
          && extension.hasValue()
          && extension.getValue() instanceof BooleanType value) {
        return value.booleanValue();
      }
    }
    return null;
  }
}
