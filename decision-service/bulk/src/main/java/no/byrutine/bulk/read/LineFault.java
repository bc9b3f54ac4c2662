package no.byrutine.bulk.read;

import no.byrutine.decision.Words;
import no.byrutine.in.Issue;

/** What can be wrong with a line before it is known whose case it belongs to. */
public enum LineFault {
  NOT_UTF8(
      "structure",
      "",
      "Linjen er ikke UTF-8. Lagre filen som UTF-8 og send på nytt.",
      "The line is not UTF-8. Save the file as UTF-8 and send it again."),
  TOO_LONG(
      "too-long",
      "",
      "Linjen er lengre enn 40 MB. Send det som vedtaket trenger.",
      "The line is longer than 40 MB. Send what the decision needs."),
  NOT_AN_OBJECT(
      "structure",
      "",
      "Linjen er ikke ett JSON-objekt. Skriv én ressurs på hver linje.",
      "The line is not one JSON object. Write one resource on each line."),
  NO_TYPE(
      "required",
      "resourceType",
      "Linjen sier ikke hva slags ressurs den er. Skriv resourceType.",
      "The line does not say what resource it is. Give its resourceType."),
  NO_ID(
      "required",
      "id",
      "Ressursen har ingen id. I masseuttrekk har hver ressurs en id; skriv den.",
      "The resource has no id. In bulk data each resource has one; give it."),
  NO_SUBJECT(
      "required",
      "subject.reference",
      "Ressursen sier ikke hvem den gjelder. Skriv subject eller patient som Patient/id.",
      "The resource does not say whom it is of. Give subject or patient as Patient/id."),
  NOT_A_REFERENCE(
      "not-supported",
      "subject.reference",
      "Den det gjelder er ikke oppgitt som Type/id. Betingede referanser og urn:uuid slås ikke opp;"
          + " skriv referansen slik ressursen heter i uttrekket.",
      "Whom it is of is not given as Type/id. Conditional references and urn:uuid are not looked"
          + " up; write the reference as the resource is called in the export."),
  NOT_ONE_PATIENT(
      "business-rule",
      "Bundle.entry",
      "En Bundle på en linje er hele saken til én person. Legg nøyaktig én Patient med id i den.",
      "A Bundle on a line is the whole case of one person. Put exactly one Patient with an id in"
          + " it."),
  NOT_ALONE(
      "conflict",
      "Bundle",
      "Personen har en Bundle og flere linjer ved siden av den. Send saken enten som én Bundle"
          + " eller som enkeltressurser.",
      "The person has a Bundle, and other lines beside it. Send the case either as one Bundle or as"
          + " single resources."),
  CASE_TOO_LONG(
      "too-long",
      "Bundle",
      "Linjene til denne personen er til sammen lengre enn en sak kan være. Se om de hører til"
          + " flere personer.",
      "The lines of this subject are together longer than a case can be. See whether they are of"
          + " several subjects.");

  private final String code;
  private final String expression;
  private final String nb;
  private final String en;

  LineFault(String code, String expression, String nb, String en) {
    this.code = code;
    this.expression = expression;
    this.nb = nb;
    this.en = en;
  }

  /** The fault as every door tells it. */
  public Issue issue() {
    return new Issue(code, expression, new Words(nb, en));
  }
}
