package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A vedtak on health care without consent (pbrl § 4A-5): a ServiceRequest or a CarePlan.
 *
 * @param vedtak the resource
 * @param vedtatt the day it was made; null when that was not said
 * @param sisteDag the last day it holds: the first anniversary, or earlier when it says so
 * @param aktivt it is in use, not a draft
 * @param gyldig it is in use and holds on the day
 * @param utloept the last day has passed
 * @param dagerIgjen days from the decision's day to the last day; null without a last day
 * @param psykisk an indication is a mental illness
 * @param indikasjonKjent an indication is coded
 * @param legemidler the ATC codes that it covers
 * @param ordinasjoner the MedicationRequests that it names or covers
 */
public record Tvangsvedtak(
    String vedtak,
    String pasient,
    @Nullable LocalDate vedtatt,
    @Nullable LocalDate sisteDag,
    boolean aktivt,
    boolean gyldig,
    boolean utloept,
    @Nullable Long dagerIgjen,
    boolean psykisk,
    boolean indikasjonKjent,
    Set<Coding> legemidler,
    Set<String> ordinasjoner,
    List<Object> basedOn)
    implements Derived {

  public Tvangsvedtak {
    legemidler = Set.copyOf(legemidler);
    ordinasjoner = Set.copyOf(ordinasjoner);
    basedOn = List.copyOf(basedOn);
  }

  /** Whether it is known to cover the medicine; false when it is not known which medicine it is. */
  public boolean dekker(SkjultTiltak tiltak) {
    return (tiltak.ordinasjon() != null && ordinasjoner.contains(tiltak.ordinasjon()))
        || tiltak.legemiddel().codings().stream().anyMatch(legemidler::contains);
  }

  /** Whether it covers everything that the other one covered, and the other covered something. */
  public boolean erstatter(Tvangsvedtak eldre) {
    return !vedtak.equals(eldre.vedtak())
        && pasient.equals(eldre.pasient())
        && !(eldre.legemidler().isEmpty() && eldre.ordinasjoner().isEmpty())
        && legemidler.containsAll(eldre.legemidler())
        && ordinasjoner.containsAll(eldre.ordinasjoner());
  }
}
