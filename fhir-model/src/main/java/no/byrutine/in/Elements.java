package no.byrutine.in;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Period;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one resource, read without changing it: HAPI's getters create what is absent, so
 * every getter is asked for only after its {@code has}. And a primitive that is there may have
 * extensions and no value. Remembers what was wrong.
 */
final class Elements {

  private static final String OURS = "https://byrutine.no/fhir/";
  static final String EXTENSIONS = OURS + "StructureDefinition/";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Concepts concepts;
  private final String path;
  private final Issues issues;
  private final List<Unknown> unknown = new ArrayList<>();

  /** A code of ours that belongs to no concept, and where it stands. */
  private record Unknown(Coding coding, String element) {}

  Elements(Concepts concepts, String path, Issues issues) {
    this.concepts = concepts;
    this.path = path;
    this.issues = issues;
  }

  void refuse(String code, String element, String nb, String en) {
    issues.add(code, element.isEmpty() ? path : path + "." + element, nb, en);
  }

  Codes codes(List<CodeableConcept> list, String element) {
    List<Coding> found = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      add(list.get(i), element + "[" + i + "]", found);
    }
    return concepts.resolve(found);
  }

  Codes codes(CodeableConcept concept, String element) {
    List<Coding> found = new ArrayList<>();
    add(concept, element, found);
    return concepts.resolve(found);
  }

  /** The codes of several elements together. */
  Codes codes(Codes some, Codes more) {
    List<Coding> all = new ArrayList<>(some.codings());
    all.addAll(more.codings());
    return concepts.resolve(all);
  }

  Codes coding(org.hl7.fhir.r4.model.Coding coding, String element) {
    List<Coding> found = new ArrayList<>();
    add(coding, element, found);
    return concepts.resolve(found);
  }

  private void add(CodeableConcept concept, String element, List<Coding> found) {
    if (concept.hasCoding()) {
      for (int i = 0; i < concept.getCoding().size(); i++) {
        add(concept.getCoding().get(i), element + ".coding[" + i + "]", found);
      }
    }
  }

  private void add(org.hl7.fhir.r4.model.Coding coding, String element, List<Coding> found) {
    String system = coding.hasSystem() ? coding.getSystem() : null;
    String code = coding.hasCode() ? coding.getCode() : null;
    if (system == null || code == null) {
      return;
    }
    Coding known = new Coding(system, code);
    found.add(known);
    if (system.startsWith(OURS)
        && concepts.knowsSystem(system)
        && concepts.resolve(List.of(known)).concepts().isEmpty()) {
      unknown.add(new Unknown(known, element));
    }
  }

  /**
   * A code in one of Byrutine's own code systems that no concept knows is a misspelling, and an
   * amount behind it would be lost: it is refused, not skipped.
   */
  void refuseUnknownCodes(Issues issues) {
    for (Unknown one : unknown) {
      String code = one.coding().code();
      String system = one.coding().system();
      issues.add(
          "code-invalid",
          path + "." + one.element() + ".code",
          "Koden " + Quoted.nb(code) + " er ikke kjent i " + Quoted.nb(system) + ". Rett koden.",
          "The code "
              + Quoted.en(code)
              + " is not known in "
              + Quoted.en(system)
              + ". Correct it.");
    }
  }

  Period period(org.hl7.fhir.r4.model.Period period, String element) {
    LocalDate first = period.hasStartElement() ? Days.first(period.getStartElement()) : null;
    LocalDate last = period.hasEndElement() ? Days.last(period.getEndElement()) : null;
    LocalDate start = first == null ? Period.OPEN_START : first;
    LocalDate end = last == null ? Period.OPEN_END : last;
    if (end.isBefore(start)) {
      refuse(
          "value",
          element + ".end",
          "Perioden slutter (" + end + ") før den begynner (" + start + "). Rett datoene.",
          "The period ends (" + end + ") before it starts (" + start + "). Correct the dates.");
      return new Period(start, start);
    }
    return new Period(start, end);
  }

  /** Refuses what FHIR forbids us to pass over: it may turn the meaning of the resource around. */
  void refuseModifiers(DomainResource resource) {
    if (resource.hasModifierExtension()) {
      refuseModifierExtension("modifierExtension[0]");
    }
    if (resource.hasImplicitRules()) {
      refuseImplicitRules();
    }
  }

  void refuseImplicitRules() {
    refuse(
        "not-supported",
        "implicitRules",
        "Byrutine kjenner ikke reglene det vises til, og de kan endre hva ressursen betyr."
            + " Send den uten implicitRules.",
        "Byrutine does not know the rules referred to, and they may change what the resource"
            + " means. Send it without implicitRules.");
  }

  /** The same for a part of a resource. */
  void refuseModifiers(BackboneElement part, String element) {
    if (part.hasModifierExtension()) {
      refuseModifierExtension((element.isEmpty() ? "" : element + ".") + "modifierExtension[0]");
    }
  }

  private void refuseModifierExtension(String element) {
    refuse(
        "not-supported",
        element,
        "Byrutine kjenner ikke denne modifierExtension, og den kan snu hva ressursen betyr."
            + " Send opplysningen uten den.",
        "Byrutine does not know this modifierExtension, and it may turn the meaning of the resource"
            + " around. Send it without.");
  }

  /** A choice of types of which we read some, for example {@code effectiveTiming}. */
  void refuseType(String element, String expected) {
    refuse(
        "not-supported",
        element,
        "Byrutine leser ikke denne typen her. Bruk " + expected + ".",
        "Byrutine does not read this type here. Use " + expected + ".");
  }

  /** The text of a primitive, or empty text when it has only extensions. */
  static String text(PrimitiveType<?> primitive) {
    String text = primitive.getValueAsString();
    return text == null ? "" : text;
  }

  /** Our boolean extension of this name; null when it is not there. */
  static @Nullable Boolean flag(List<Extension> extensions, String name) {
    int index = indexOf(extensions, name, BooleanType.class);
    return index < 0 ? null : ((BooleanType) extensions.get(index).getValue()).getValue();
  }

  /** Our extension of this name with a number from 0 to 100; null when it is not there. */
  @Nullable BigDecimal percent(List<Extension> extensions, String name) {
    int index = indexOf(extensions, name, DecimalType.class);
    BigDecimal value =
        index < 0 ? null : ((DecimalType) extensions.get(index).getValue()).getValue();
    if (value != null && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
      refuse(
          "value",
          "extension[" + index + "].valueDecimal",
          "«" + name + "» er en prosent, fra 0 til 100. Rett tallet.",
          "'" + name + "' is a percentage, from 0 to 100. Correct it.");
      return null;
    }
    return value;
  }

  private static int indexOf(List<Extension> extensions, String name, Class<?> type) {
    for (int i = 0; i < extensions.size(); i++) {
      Extension extension = extensions.get(i);
      if (extension.hasUrl()
          && (EXTENSIONS + name).equals(extension.getUrl())
          && extension.hasValue()
          && type.isInstance(extension.getValue())) {
        return i;
      }
    }
    return -1;
  }
}
