package no.byrutine.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stay or a visit.
 *
 * @param codes FHIR's {@code type} and {@code class} together
 * @param serviceProvider the institution
 * @param location the rooms, each with its days
 */
public record Encounter(
    String ref,
    Codes codes,
    String status,
    String subject,
    Period period,
    List<Room> location,
    @Nullable String serviceProvider)
    implements Resource, Coded {

  public Encounter {
    location = List.copyOf(location);
  }

  /**
   * One room of a stay.
   *
   * @param location the Location
   * @param wished our extension {@code romtype-oensket}: whether the resident wished this kind of
   *     room; null when it was not said
   */
  public record Room(String location, Period period, @Nullable Boolean wished) {}
}
