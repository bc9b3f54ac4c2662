package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Practitioner;

/**
 * One authorisation or licence of the one who is to do a task, held against the task's day and unit
 * (helsepersonelloven §§ 49, 57–59).
 *
 * @param yrke the profession, as the city's choices name it
 * @param tilstand {@code gyldig}, {@code tilbakekalt}, {@code suspendert}, {@code utloept}, {@code
 *     foer-start}, {@code annen-stilling}, {@code begrenset} (in words that a person must read) or
 *     {@code uten-type}
 * @param begrensning the words of the limitation; empty when there is none
 * @param parameter the city's choice for the profession
 * @param omfang the tasks that the city has chosen that the profession needs no fullmakt for:
 *     {@code ingen}, {@code dele-ut}, {@code alle-oppgaver}, or {@code ikke-valgt}
 * @param erstattet whether the person has another one that is valid
 */
public record Godkjenningsproeve(
    Legemiddeloppdrag oppdrag,
    Practitioner person,
    String yrke,
    String tilstand,
    String begrensning,
    String parameter,
    String omfang,
    boolean erstattet,
    List<Object> basedOn)
    implements Derived {

  public boolean gyldig() {
    return tilstand.equals("gyldig");
  }

  /** Whether the profession needs no fullmakt for this task. */
  public boolean fritatt() {
    return omfang.equals("alle-oppgaver") || (omfang.equals("dele-ut") && oppdrag.bareUtdeling());
  }
}
