package no.byrutine.benchmarks;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.byrutine.in.Concepts;
import no.byrutine.in.Shorthand;

/**
 * A patient with twenty active orders and two hundred doses in a month, and the next dose of
 * paracetamol as needed: written out as a Bundle in JSON.
 */
public final class HandOutCase {

  static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T20:00:00+01:00");
  static final String TASK = "Task/utdeling";

  /** FHIR demands the seconds, also when they are none. */
  private static final DateTimeFormatter FHIR = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private static final int DAYS = 30;
  private static final int DAYS_AS_NEEDED = 20;
  private static final int OTHERS_GIVEN_A_DAY = 5;

  /** Medicines that have nothing to do with paracetamol. */
  private static final List<String> OTHERS =
      List.of(
          "C08CA01", "C09AA05", "C07AB02", "C10AA05", "B01AC06", "A02BC01", "A10BA02", "C03CA01",
          "N06AB04", "N06DA02", "M05BA04", "A12AX01", "B03BA03", "H03AA01", "G04CA02", "R03BB04",
          "S01EE01", "A06AD11");

  private final List<Map<String, Object>> resources = new ArrayList<>();
  private final OffsetDateTime now;
  private final int days;

  private HandOutCase(OffsetDateTime now, int days, OffsetDateTime lastAsNeeded) {
    this.now = now;
    this.days = days;
    people();
    orders();
    task();
    doses(lastAsNeeded);
  }

  /**
   * @param lastAsNeeded the time of day of the last dose as needed, today
   */
  static String json(Concepts concepts, String lastAsNeeded) {
    OffsetDateTime last = NOW.with(LocalTime.parse(lastAsNeeded));
    return new Shorthand(concepts).bundle(new HandOutCase(NOW, DAYS, last).resources);
  }

  /** The same of another moment, with fewer or more days of doses, the last six hours ago. */
  public static String json(Concepts concepts, OffsetDateTime now, int days) {
    HandOutCase some = new HandOutCase(now, days, now.minusHours(6));
    return new Shorthand(concepts).bundle(some.resources);
  }

  private void people() {
    add("Patient", "id", "aslaug", "birthDate", "1938-04-02");
    add("Practitioner", "id", "kari", "identifier", "hpr|9000001", "qualification", "sykepleier");
    add("Practitioner", "id", "mona", "identifier", "hpr|9000002", "qualification", "sykepleier");
    add("Practitioner", "id", "lars", "identifier", "hpr|9000003", "qualification", "lege");
    add("AllergyIntolerance", "id", "penicillin", "code", "atc|J01CE02");
  }

  private void orders() {
    Map<String, Object> asNeeded = dosage("1/4h");
    asNeeded.put("asNeeded", "7170|A01");
    asNeeded.put("max", "4 g/24h");
    order("behov", "N02BE01", asNeeded);
    order("fast", "N02BE01", dosage("08:00"));
    for (String atc : OTHERS) {
      order(atc.toLowerCase(Locale.ROOT), atc, dosage("08:00"));
    }
  }

  private void order(String id, String atc, Map<String, Object> dosage) {
    add(
        "MedicationRequest",
        "id",
        id,
        "medication",
        "atc|" + atc,
        "status",
        "active",
        "requester",
        "Practitioner/lars",
        "authoredOn",
        "2026-01-10",
        "dosageInstruction",
        dosage);
  }

  private void task() {
    add(
        "Task",
        "id",
        "utdeling",
        "code",
        "dele-ut",
        "focus",
        "MedicationRequest/behov",
        "owner",
        "Practitioner/kari");
    answer("pakning", "fra-originalpakning", true);
    answer("tillegg", "egenkontroll-tillegg", true);
    answer("dobbelt", "dobbeltkontroll-kreves", true);
    signature("signatur-kari", "kari");
    signature("signatur-mona", "mona");
    add(
        "MedicationAdministration",
        "id",
        "dose",
        "status",
        "in-progress",
        "medication",
        "atc|N02BE01",
        "request",
        "MedicationRequest/behov",
        "effective",
        FHIR.format(now),
        "dosage",
        map("dose", "1 g", "route", "7477|53"));
  }

  private void answer(String id, String code, boolean yes) {
    add("Observation", "id", id, "code", code, "focus", TASK, "value", yes);
  }

  private void signature(String id, String who) {
    add(
        "Observation",
        "id",
        id,
        "code",
        "dobbeltkontroll-signatur",
        "focus",
        TASK,
        "performer",
        "Practitioner/" + who);
  }

  private void doses(OffsetDateTime lastAsNeeded) {
    for (int back = 0; back < days; back++) {
      OffsetDateTime morning = now.minusDays(back).minusHours(12);
      given("fast-" + back, "fast", "N02BE01", morning);
      if (back < DAYS_AS_NEEDED) {
        OffsetDateTime asNeeded = back == 0 ? lastAsNeeded : now.minusDays(back).minusHours(6);
        given("behov-" + back, "behov", "N02BE01", asNeeded);
        add(
            "Observation",
            "id",
            "effekt-" + back,
            "code",
            "effekt-av-behovsdose",
            "focus",
            "MedicationAdministration/behov-" + back,
            "value",
            true);
      }
      for (int i = 0; i < OTHERS_GIVEN_A_DAY; i++) {
        String atc = OTHERS.get((back + i) % OTHERS.size());
        given("annen-" + back + "-" + i, atc.toLowerCase(Locale.ROOT), atc, morning);
      }
    }
  }

  private void given(String id, String order, String atc, OffsetDateTime when) {
    add(
        "MedicationAdministration",
        "id",
        id,
        "status",
        "completed",
        "medication",
        "atc|" + atc,
        "request",
        "MedicationRequest/" + order,
        "performer",
        "Practitioner/kari",
        "effective",
        FHIR.format(when),
        "dosage",
        map("dose", "1 g", "route", "7477|53"));
  }

  private static Map<String, Object> dosage(String frequency) {
    return map("dose", "1 g", "route", "7477|53", "frequency", frequency);
  }

  private void add(String type, Object... elements) {
    resources.add(map(type, map(elements)));
  }

  /** A map of names and values in turn. */
  static Map<String, Object> map(Object... elements) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < elements.length; i += 2) {
      all.put((String) elements[i], elements[i + 1]);
    }
    return all;
  }
}
