package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.AdverseEvent;
import org.jspecify.annotations.Nullable;

/**
 * A deviation that was reported.
 *
 * @param alvorlighet {@code svaert-alvorlig}, {@code vurderes} (serious, but not said how much),
 *     {@code skade}, {@code ingen-skade} or {@code ukjent}
 * @param utstyr whether a device took part
 * @param kunneSkade whether it could have led to death or serious worsening
 * @param uventet {@code ja}, {@code nei} or {@code ukjent}: whether it came unexpected from known
 *     risk
 * @param sendt what has been sent about it, by concept
 * @param dag the day it happened; null when it is not known
 * @param dagerSiden how many days ago; -1 when it is not known
 * @param behandles whether somebody has the deviation to go through, or has done it
 */
public record Avvikshendelse(
    AdverseEvent hendelse,
    @Nullable String pasient,
    String alvorlighet,
    boolean utstyr,
    boolean kunneSkade,
    String uventet,
    Set<String> sendt,
    @Nullable LocalDate dag,
    long dagerSiden,
    boolean behandles,
    List<Object> basedOn)
    implements Derived {

  public Avvikshendelse {
    sendt = Set.copyOf(sendt);
    basedOn = List.copyOf(basedOn);
  }

  /** Death or very serious harm, unexpected from known risk. */
  public boolean varsles() {
    return alvorlighet.equals("svaert-alvorlig") && uventet.equals("ja");
  }

  /** Whether the patient was harmed, a little or much. */
  public boolean harSkade() {
    return Set.of("svaert-alvorlig", "vurderes", "skade").contains(alvorlighet);
  }

  /** Whether that has been sent. */
  public boolean erSendt(String hva) {
    return sendt.contains(hva);
  }

  /** Whether more days have gone since. */
  public boolean over(Number dager) {
    return dagerSiden > dager.longValue();
  }
}
