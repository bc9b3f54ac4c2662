package no.byrutine.in;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Period;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BackboneElement;
import org.hl7.fhir.r4.model.BackboneType;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one resource, read without changing it: HAPI's getters create what is absent, so
 * every getter is asked for only after its {@code has}. And a primitive that is there may have
 * extensions and no value. Remembers what was wrong.
 */
final class Elements {

  private static final String OURS = "https://byrutine.no/fhir/";
  static final String EXTENSIONS = OURS + "StructureDefinition/";

  /**
   * Two code systems as HL7 Norway's profile of AllergyIntolerance spells them, {@code uid} for
   * {@code oid}: both spellings are in use, and mean the same.
   */
  private static final Map<String, String> SPELLINGS =
      Map.of(
          "urn:uid:2.16.578.1.12.4.1.1.7497", "urn:oid:2.16.578.1.12.4.1.1.7497",
          "urn:uid:2.16.578.1.12.4.1.1.7498", "urn:oid:2.16.578.1.12.4.1.1.7498");

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
    add(new Coding(SPELLINGS.getOrDefault(system, system), code), element + ".code", found);
  }

  private void add(Coding known, String element, List<Coding> found) {
    String system = known.system();
    found.add(known);
    if (system.startsWith(OURS)
        && concepts.knowsSystem(system)
        && concepts.resolve(List.of(known)).concepts().isEmpty()) {
      unknown.add(new Unknown(known, element));
    }
  }

  /**
   * A canonical address as a code: the system is what stands before the last {@code /}, the code is
   * what follows, without a version.
   */
  Codes canonical(String address, String element) {
    String unversioned = address.split("[|#]", 2)[0];
    int slash = unversioned.lastIndexOf('/');
    if (slash <= 0 || slash == unversioned.length() - 1) {
      return Codes.NONE;
    }
    List<Coding> found = new ArrayList<>();
    add(
        new Coding(unversioned.substring(0, slash), unversioned.substring(slash + 1)),
        element,
        found);
    return concepts.resolve(found);
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
          path + "." + one.element(),
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

  /**
   * When something was: {@code effective[x]}, {@code occurrence[x]} or {@code performed[x]}.
   *
   * @param days the days of it
   * @param at when it was or began; null when no time of day was sent
   * @param until when it ended; null for a point in time
   */
  record When(Period days, @Nullable OffsetDateTime at, @Nullable OffsetDateTime until) {
    static final When NOT_SAID = new When(Period.ALWAYS, null, null);
  }

  /** The day in Norway, with or without a time of day; a date without a day is refused. */
  @Nullable LocalDate wholeDay(BaseDateTimeType date, String element) {
    LocalDate first = Days.first(date);
    if (first == null || first.equals(Days.last(date))) {
      return first;
    }
    refuse(
        "value",
        element,
        "Datoen sier ikke hvilken dag det var. Oppgi hele datoen.",
        "The date does not say which day it was. Give the whole date.");
    return null;
  }

  /** When it was; not said when the element was not sent. */
  When when(@Nullable Type type, String element) {
    if (type == null || type.isEmpty()) {
      return When.NOT_SAID;
    }
    if (type instanceof org.hl7.fhir.r4.model.Period period) {
      return when(period, element + "Period");
    }
    if (type instanceof BaseDateTimeType date) {
      OffsetDateTime at = Days.moment(date);
      return new When(at == null ? Days.covered(date) : Days.covered(at), at, null);
    }
    refuseType(element + capital(type.fhirType()), element + "Period");
    return When.NOT_SAID;
  }

  When when(org.hl7.fhir.r4.model.Period period, String element) {
    Period days = period(period, element);
    OffsetDateTime at = period.hasStartElement() ? Days.moment(period.getStartElement()) : null;
    OffsetDateTime until = period.hasEndElement() ? Days.moment(period.getEndElement()) : null;
    if (at != null && until != null && until.isBefore(at)) {
      refuse(
          "value",
          element + ".end",
          "Perioden slutter (" + until + ") før den begynner (" + at + "). Rett tidspunktene.",
          "The period ends (" + until + ") before it starts (" + at + "). Correct the times.");
    }
    return new When(days, at, until);
  }

  /** The extensions of a resource; HAPI would make a list for one that has none. */
  static List<Extension> extensions(DomainResource resource) {
    return resource.hasExtension() ? resource.getExtension() : List.of();
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

  /** The same for a data type that may have them: Dosage and Timing. */
  void refuseModifiers(BackboneType part, String element) {
    if (part.hasModifierExtension()) {
      refuseModifierExtension(element + ".modifierExtension[0]");
    }
  }

  /** The same for a resource that is read through a reference. */
  void refuseModifiers(DomainResource resource, String element) {
    if (resource.hasModifierExtension()) {
      refuseModifierExtension(element + ".modifierExtension[0]");
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

  /** The same for the choice at {@code element}, named without its type. */
  void refuseType(String element, Type value, String expected) {
    refuseType(element + capital(value.fhirType()), expected);
  }

  /** The text of a primitive, or empty text when it has only extensions. */
  static String text(PrimitiveType<?> primitive) {
    String text = primitive.getValueAsString();
    return text == null ? "" : text;
  }

  /** The text of the first note; null when it has none. */
  static @Nullable String note(List<Annotation> notes) {
    return notes.get(0).hasText() ? notes.get(0).getText() : null;
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

  /** The value of one of our extensions, and where it stands. */
  record Ours<T extends Type>(T value, String element) {}

  /**
   * The value of our extension of this name; null when it is not there. What it says may be a limit
   * on what somebody may do, so one that cannot be read is refused, and never taken for absent: one
   * of another type, one without a value, one of two.
   *
   * @param within where the extensions stand, empty for the resource itself
   */
  <T extends Type> @Nullable Ours<T> ours(
      List<Extension> extensions, String name, Class<T> type, String within) {
    String expected = "value" + capital(typeName(type));
    @Nullable Ours<T> found = null;
    for (int i = 0; i < extensions.size(); i++) {
      Extension extension = extensions.get(i);
      if (extension.hasUrl() && (EXTENSIONS + name).equals(extension.getUrl())) {
        String element = (within.isEmpty() ? "" : within + ".") + "extension[" + i + "]";
        Type value = extension.hasValue() ? extension.getValue() : null;
        if (found != null || !type.isInstance(value) || isOnlyExtensions(value)) {
          refuseExtension(element, name, expected, found != null);
        } else {
          found = new Ours<>(type.cast(value), element + "." + expected);
        }
      }
    }
    return found;
  }

  private static boolean isOnlyExtensions(@Nullable Type value) {
    return value instanceof PrimitiveType<?> primitive && !primitive.hasValue();
  }

  private void refuseExtension(String element, String name, String expected, boolean second) {
    if (second) {
      refuse(
          "value",
          element,
          "«" + name + "» står to ganger. Behold den som gjelder.",
          "'" + name + "' stands twice. Keep the one that holds.");
    } else {
      refuse(
          "value",
          element + "." + expected,
          "«" + name + "» må ha en verdi av denne typen. Fyll den ut.",
          "'" + name + "' must have a value of this type. Fill it in.");
    }
  }

  private static String typeName(Class<?> type) {
    String name = type.getSimpleName();
    return name.endsWith("Type") ? name.substring(0, name.length() - "Type".length()) : name;
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
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
