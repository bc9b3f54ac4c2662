package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The signatures of a double control of one task.
 *
 * @param kreves {@code RIKTIG} when it is demanded, {@code FEIL} when it is not, {@code UKJENT}
 *     when nobody has said
 * @param tilstand {@code ingen}, {@code en-signatur}, {@code samme-person}, {@code ukjent-person},
 *     {@code apparat-ikke-likeverdig} or {@code to-kontroller}
 * @param faglig whether any signature is professional, or does not say its kind
 * @param kompetanse whether the second person of a professional control has formal competence
 * @param sykepleiere whether both are nurses, vernepleiere or doctors
 */
public record Dobbeltsignering(
    String oppgave,
    Rettsvar kreves,
    String tilstand,
    int signaturer,
    boolean faglig,
    Rettsvar kompetanse,
    boolean sykepleiere,
    List<Object> basedOn)
    implements Derived {

  public Dobbeltsignering {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether two different people, or one and an equivalent control, have signed. */
  public boolean utfoert() {
    return tilstand.equals("to-kontroller");
  }

  /** Whether a device has made the other control and is not known to be equivalent. */
  public boolean apparatIkkeLikeverdig() {
    return tilstand.equals("apparat-ikke-likeverdig");
  }

  /** Whether it is demanded or begun, so that it must be finished. */
  public boolean aktuell() {
    return kreves == Rettsvar.RIKTIG || signaturer > 0;
  }
}
