package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Task;
import org.jspecify.annotations.Nullable;

/**
 * A planned hand-out of a LAR medicine, and the decision it must keep to.
 *
 * @param dag the day it is planned for
 * @param ordinasjon the active order that is handed out; empty when it cannot be told
 * @param metadon whether that order is for methadone
 * @param doser how many doses are to be handed out; null when that was not said
 * @param vedtak the newest decision on utleveringsordning in force on the day; null when there is
 *     none
 * @param entydig whether only one decision is the newest
 * @param harVedtak whether there is any decision on utleveringsordning, in force or not
 * @param paasyn whether that decision demands observed intake; null when it does not say
 * @param foerstePaasyn whether it demands that the first dose is observed
 * @param tillatteDoser how many doses that decision allows at a time; null when it does not say
 * @param paasynPlanlagt whether the task says that the intake is to be observed
 * @param utfoererKjent whether the one who is to do it is known
 * @param helsepersonell whether that one is authorised health personnel on the day
 */
public record Larutlevering(
    Task oppgave,
    LocalDate dag,
    String ordinasjon,
    boolean metadon,
    @Nullable BigDecimal doser,
    @Nullable Larvedtak vedtak,
    boolean entydig,
    boolean harVedtak,
    @Nullable Boolean paasyn,
    boolean foerstePaasyn,
    @Nullable BigDecimal tillatteDoser,
    boolean paasynPlanlagt,
    boolean utfoererKjent,
    boolean helsepersonell,
    List<Object> basedOn)
    implements Derived {

  public String pasient() {
    return oppgave.subject();
  }

  public String ref() {
    return oppgave.ref();
  }

  public boolean utenVedtak() {
    return vedtak == null;
  }

  /** Whether the decision was made by one who may make it. */
  public boolean rettBesluttet() {
    return vedtak != null && vedtak.avRettBeslutter();
  }

  /** Whether it is known that the decision was made by one who may not make it. */
  public boolean urettBesluttet() {
    return vedtak != null && vedtak.kjent() && !vedtak.avRettBeslutter();
  }

  /** Whether it cannot be told who made the decision. */
  public boolean ukjentBeslutter() {
    return vedtak != null && !vedtak.kjent() && !vedtak.avRettBeslutter();
  }

  public boolean utenOrdinasjon() {
    return ordinasjon.isEmpty();
  }

  /** Whether more is planned than the decision allows; false when one of them is not known. */
  public boolean forMange() {
    return doser != null && tillatteDoser != null && doser.compareTo(tillatteDoser) > 0;
  }

  /** Whether the planned doses and the decision can be compared. */
  public boolean doserKjent() {
    return doser != null && tillatteDoser != null;
  }

  /** Whether doses are taken home. */
  public boolean flereDoser() {
    return doser != null && doser.compareTo(BigDecimal.ONE) > 0;
  }

  /** Whether the one who is to hand out fulfils what the decision says of observed intake. */
  public boolean paasynIOrden() {
    return paasyn != null
        && (paasyn ? utfoererKjent && helsepersonell : !paasynPlanlagt || foerstePaasyn);
  }
}
