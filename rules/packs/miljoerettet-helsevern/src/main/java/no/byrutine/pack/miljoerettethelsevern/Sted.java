package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Location;
import org.jspecify.annotations.Nullable;

/**
 * A place as the rules ask of it: what it is and what it lies in, taken together.
 *
 * @param sted the reference of the Location
 * @param konsepter what the place is, and what every place is that it is part of
 * @param bydel the number of the bydel of the place, or of the nearest place around it that says
 * @param anlegg the outermost place with a type: the barnehage of a room, the pool of a basin
 * @param ansvarlig the organization that manages it, or the nearest place around it
 */
public record Sted(
    String sted,
    Set<String> konsepter,
    @Nullable String bydel,
    String anlegg,
    @Nullable String ansvarlig,
    List<Object> basedOn)
    implements Derived {

  public Sted {
    konsepter = Set.copyOf(konsepter);
    basedOn = List.copyOf(basedOn);
  }

  /** Whether the place, or something it is part of, is what the pack calls {@code concept}. */
  public boolean er(String concept) {
    return konsepter.contains(concept);
  }

  /** Whether the place is part of the other one. */
  public boolean liggerI(String annet) {
    return basedOn.stream()
        .skip(1)
        .anyMatch(del -> del instanceof Location location && location.ref().equals(annet));
  }
}
