package no.byrutine.service.request;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.in.Issue;
import no.byrutine.in.Quoted;

/** What can be wrong with an envelope or a query, in words that end with the next step. */
public final class Faults {

  public static final Set<String> SETTING_KEYS = Set.of("value", "from", "source", "checked");

  private Faults() {}

  public static Issue unknownKey(String key, String path, Collection<String> known) {
    String shown = Quoted.key(key);
    String list = String.join(", ", new TreeSet<>(known));
    return new Issue(
        "structure",
        path + shown,
        new Words(
            "«"
                + shown
                + "» er ikke kjent her."
                + Nearest.to(key, known).map(near -> " Mente du «" + near + "»?").orElse("")
                + " Kjente: "
                + list
                + ".",
            "'"
                + shown
                + "' is not known here."
                + Nearest.hint(key, known)
                + " Known: "
                + list
                + "."));
  }

  /** One of a closed list was asked for, and it is none of them. */
  public static Issue unknownValue(String key, String value, Collection<String> known) {
    String list = String.join(", ", known);
    return new Issue(
        "value",
        key,
        new Words(
            "«" + value + "» finnes ikke her. Velg en av: " + list + ".",
            "There is no '" + value + "' here. Choose one of: " + list + "."));
  }

  public static Issue twice(String path) {
    return new Issue(
        "structure",
        path,
        new Words(
            "Parameteren skal stå én gang. Behold én av dem.",
            "The parameter is to stand once. Keep one of them."));
  }

  public static Issue wrongType(String path, Words expected) {
    return new Issue(
        "structure",
        path,
        new Words("Ventet " + expected.nb() + " her.", "Expected " + expected.en() + " here."));
  }

  public static Issue noValue(String path) {
    return new Issue(
        "structure",
        path,
        new Words(
            "«value» mangler. Oppgi valget eller tallet.",
            "'value' is missing. Give the choice or the number."));
  }

  public static Issue notADate(String path) {
    return new Issue(
        "value",
        path,
        new Words(
            "Dette er ikke en dag i kalenderen. Skriv den som 2025-06-01.",
            "This is not a day of the calendar. Write it as 2025-06-01."));
  }

  public static Issue notAMoment() {
    return new Issue(
        "value",
        "at",
        new Words(
            "Dette er ikke et tidspunkt med tidssone. Skriv det som 2026-03-02T08:00:00+01:00.",
            "This is not a moment with its offset. Write it as 2026-03-02T08:00:00+01:00."));
  }

  public static Issue twoDays() {
    return new Issue(
        "value",
        "on",
        new Words(
            "«on» er en annen dag enn «at» er i Norge. Oppgi bare én av dem.",
            "'on' is another day than 'at' is in Norway. Give only one of them."));
  }

  public static Issue noEnvelope(String side) {
    return new Issue(
        "structure",
        side,
        new Words(
            "«" + side + "» mangler. Legg {on, known, policy, bundle} der.",
            "'" + side + "' is missing. Put {on, known, policy, bundle} there."));
  }

  public static Issue noBundle() {
    return new Issue(
        "structure",
        "bundle",
        new Words(
            "«bundle» mangler. Legg en FHIR R4 Bundle der.",
            "'bundle' is missing. Put a FHIR R4 Bundle there."));
  }

  public static Issue bareBundle() {
    return new Issue(
        "structure",
        "bundle",
        new Words(
            "Dette er en FHIR-ressurs uten konvolutt. Legg den under «bundle», eller send den med"
                + " Content-Type application/fhir+json.",
            "This is a FHIR resource without an envelope. Put it under 'bundle', or send it with"
                + " Content-Type application/fhir+json."));
  }
}
