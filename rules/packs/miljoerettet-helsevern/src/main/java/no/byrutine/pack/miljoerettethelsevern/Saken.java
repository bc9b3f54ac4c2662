package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Task;
import org.jspecify.annotations.Nullable;

/**
 * A case, with where it happens.
 *
 * @param sak the reference of its Task
 * @param sted the place that it is about
 * @param mottatt the day it came in; null when that was not sent
 * @param bydeler the bydeler of the place and of every place that is part of it
 * @param ansvarlig the organization that manages the place
 */
public record Saken(
    String sak,
    String sted,
    @Nullable LocalDate mottatt,
    Set<String> bydeler,
    @Nullable String ansvarlig,
    Task task)
    implements Derived {

  public Saken {
    bydeler = Set.copyOf(bydeler);
  }

  public int antallBydeler() {
    return bydeler.size();
  }

  public boolean ingenBydel() {
    return bydeler.isEmpty();
  }

  public boolean enBydel() {
    return bydeler.size() == 1;
  }

  public boolean flereBydeler() {
    return bydeler.size() > 1;
  }

  @Override
  public List<Object> basedOn() {
    return List.of(task);
  }
}
