package no.byrutine.in;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Period;
import org.jspecify.annotations.Nullable;

/** The data types of FHIR that the elements of one resource have. Remembers what was wrong. */
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

  private static final Set<String> DATES = Set.of("date", "dateTime", "instant");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Concepts concepts;
  private final Issues issues;
  private final List<Unknown> unknown = new ArrayList<>();

  /** A code of ours that belongs to no concept, and where it stands. */
  private record Unknown(Coding coding, Place place) {}

  Elements(Concepts concepts, Issues issues) {
    this.concepts = concepts;
    this.issues = issues;
  }

  void refuse(String code, Place place, String nb, String en) {
    issues.add(code, place.toString(), nb, en);
  }

  /**
   * The codes of these elements together, each a CodeableConcept or a Coding, or a list of them.
   */
  Codes codes(Element owner, String... names) {
    List<Coding> found = new ArrayList<>();
    for (String name : names) {
      owner.all(name).forEach(element -> add(element, found));
    }
    return concepts.resolve(found);
  }

  /** The codes of an element that is such a one itself. */
  Codes codes(Element concept) {
    List<Coding> found = new ArrayList<>();
    add(concept, found);
    return concepts.resolve(found);
  }

  /** The codes of an element in each of several parts, together. */
  Codes codesOfEach(List<Element> parts, String name) {
    List<Coding> found = new ArrayList<>();
    for (Element part : parts) {
      part.all(name).forEach(element -> add(element, found));
    }
    return concepts.resolve(found);
  }

  private void add(Element element, List<Coding> found) {
    if (element.type().equals("Coding")) {
      addCoding(element, found);
    } else {
      element.all("coding").forEach(coding -> addCoding(coding, found));
    }
  }

  private void addCoding(Element coding, List<Coding> found) {
    String system = coding.text("system");
    String code = coding.text("code");
    if (system != null && code != null) {
      Coding known = new Coding(SPELLINGS.getOrDefault(system, system), code);
      found.add(known);
      remember(known, coding, "code");
    }
  }

  private void remember(Coding coding, Element owner, String name) {
    if (coding.system().startsWith(OURS)
        && concepts.knowsSystem(coding.system())
        && concepts.resolve(List.of(coding)).concepts().isEmpty()) {
      unknown.add(new Unknown(coding, owner.place().child(name)));
    }
  }

  /**
   * A canonical address as a code: the system is what stands before the last {@code /}, the code is
   * what follows, without a version.
   */
  Codes canonical(Element owner, String name) {
    String address = owner.code(name);
    String unversioned = address.split("[|#]", 2)[0];
    int slash = unversioned.lastIndexOf('/');
    if (slash <= 0 || slash == unversioned.length() - 1) {
      return Codes.NONE;
    }
    Coding coding = new Coding(unversioned.substring(0, slash), unversioned.substring(slash + 1));
    remember(coding, owner, name);
    return concepts.resolve(List.of(coding));
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
          one.place().toString(),
          "Koden " + Quoted.nb(code) + " er ikke kjent i " + Quoted.nb(system) + ". Rett koden.",
          "The code "
              + Quoted.en(code)
              + " is not known in "
              + Quoted.en(system)
              + ". Correct it.");
    }
  }

  /** The days of a Period; always when it was not sent. */
  Period period(Element owner, String name) {
    Element period = owner.one(name);
    return period == null ? Period.ALWAYS : period(period);
  }

  private Period period(Element period) {
    LocalDate first = Days.first(period.text("start"));
    LocalDate last = Days.last(period.text("end"));
    LocalDate start = first == null ? Period.OPEN_START : first;
    LocalDate end = last == null ? Period.OPEN_END : last;
    if (end.isBefore(start)) {
      refuse(
          "value",
          period.place().child("end"),
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
  @Nullable LocalDate wholeDay(Element owner, String name) {
    String date = owner.text(name);
    LocalDate first = Days.first(date);
    if (first == null || first.equals(Days.last(date))) {
      return first;
    }
    refuse(
        "value",
        owner.place().child(name),
        "Datoen sier ikke hvilken dag det var. Oppgi hele datoen.",
        "The date does not say which day it was. Give the whole date.");
    return null;
  }

  /** When it was, by a date or a Period; not said when the element was not sent. */
  When when(Element owner, String name) {
    Element when = owner.one(name);
    if (when == null) {
      return When.NOT_SAID;
    }
    if (when.type().equals("Period")) {
      return when(when);
    }
    if (DATES.contains(when.type())) {
      OffsetDateTime at = Days.moment(when.text());
      return new When(at == null ? Days.covered(when.text()) : Days.covered(at), at, null);
    }
    refuseType(when, name + "Period");
    return When.NOT_SAID;
  }

  private When when(Element period) {
    Period days = period(period);
    OffsetDateTime at = Days.moment(period.text("start"));
    OffsetDateTime until = Days.moment(period.text("end"));
    if (at != null && until != null && until.isBefore(at)) {
      refuse(
          "value",
          period.place().child("end"),
          "Perioden slutter (" + until + ") før den begynner (" + at + "). Rett tidspunktene.",
          "The period ends (" + until + ") before it starts (" + at + "). Correct the times.");
    }
    return new When(days, at, until);
  }

  /**
   * Refuses what FHIR forbids us to pass over, in a resource or in a part of one: it may turn the
   * meaning around.
   */
  void refuseModifiers(Element part) {
    if (part.has("modifierExtension")) {
      refuse(
          "not-supported",
          part.place().child("modifierExtension").item(0),
          "Byrutine kjenner ikke denne modifierExtension, og den kan snu hva ressursen betyr."
              + " Send opplysningen uten den.",
          "Byrutine does not know this modifierExtension, and it may turn the meaning of the"
              + " resource around. Send it without.");
    }
  }

  /** The same for rules that only the sender knows. */
  void refuseImplicitRules(Element resource) {
    if (resource.has("implicitRules")) {
      refuse(
          "not-supported",
          resource.place().child("implicitRules"),
          "Byrutine kjenner ikke reglene det vises til, og de kan endre hva ressursen betyr."
              + " Send den uten implicitRules.",
          "Byrutine does not know the rules referred to, and they may change what the resource"
              + " means. Send it without implicitRules.");
    }
  }

  /** Refuses the type of a choice of which we read others, for example {@code effectiveTiming}. */
  void refuseType(Element value, String expected) {
    refuseType(value.place(), expected);
  }

  /** The same for an element that has no value to show. */
  void refuseType(Place place, String expected) {
    refuse(
        "not-supported",
        place,
        "Byrutine leser ikke denne typen her. Bruk " + expected + ".",
        "Byrutine does not read this type here. Use " + expected + ".");
  }

  /** Refuses what says that it is not to be done. */
  void refuseNegated(Element owner, String nb, String en) {
    if (Boolean.TRUE.equals(owner.flag("doNotPerform"))) {
      refuse("not-supported", owner.place().child("doNotPerform"), nb, en);
    }
  }

  /** The text of the first note; null when it has none. */
  static @Nullable String note(Element owner) {
    Element note = owner.one("note");
    return note == null ? null : note.text("text");
  }

  /** Our boolean extension of this name; null when it is not there. */
  static @Nullable Boolean flag(Element owner, String name) {
    Element value = first(owner, name, "valueBoolean");
    String text = value == null ? null : value.text();
    return text == null ? null : Boolean.valueOf(text);
  }

  /** Our extension of this name with a number from 0 to 100; null when it is not there. */
  @Nullable BigDecimal percent(Element owner, String name) {
    Element element = first(owner, name, "valueDecimal");
    BigDecimal value = element == null ? null : element.decimal();
    if (element != null && value != null && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
      refuse(
          "value",
          element.place(),
          "«" + name + "» er en prosent, fra 0 til 100. Rett tallet.",
          "'" + name + "' is a percentage, from 0 to 100. Correct it.");
      return null;
    }
    return value;
  }

  private static @Nullable Element first(Element owner, String name, String value) {
    for (Element extension : owner.all("extension")) {
      if (isOurs(extension, name) && extension.has(value)) {
        return extension.one(value);
      }
    }
    return null;
  }

  private static boolean isOurs(Element extension, String name) {
    String url = extension.text("url");
    return url != null
        && url.length() == EXTENSIONS.length() + name.length()
        && url.startsWith(EXTENSIONS)
        && url.endsWith(name);
  }

  /**
   * The value of our extension of this name; null when it is not there. What it says may be a limit
   * on what somebody may do, so one that cannot be read is refused, and never taken for absent: one
   * of another type, one without a value, one of two.
   *
   * @param expected the name of its value, for example {@code valueReference}
   */
  @Nullable Element ours(Element owner, String name, String expected) {
    @Nullable Element found = null;
    for (Element extension : owner.all("extension")) {
      if (isOurs(extension, name)) {
        Element value = extension.one(expected);
        if (found != null) {
          refuseSecond(extension, name);
        } else if (value == null || (isPrimitive(value) && isBlank(value.text()))) {
          refuseExtension(extension.place().child(expected), name);
        } else {
          found = value;
        }
      }
    }
    return found;
  }

  static boolean isPrimitive(Element value) {
    return Character.isLowerCase(value.type().charAt(0));
  }

  static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private void refuseSecond(Element extension, String name) {
    refuse(
        "value",
        extension.place(),
        "«" + name + "» står to ganger. Behold den som gjelder.",
        "'" + name + "' stands twice. Keep the one that holds.");
  }

  private void refuseExtension(Place place, String name) {
    refuse(
        "value",
        place,
        "«" + name + "» må ha en verdi av denne typen. Fyll den ut.",
        "'" + name + "' must have a value of this type. Fill it in.");
  }
}
