package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;
import org.jspecify.annotations.Nullable;

/**
 * All readings of one parameter at one place. The rules look at series and not at readings, so that
 * what a decision costs follows the places.
 *
 * @param codes the parameter
 * @param sted the place
 * @param steder what the place is, and what it is part of
 * @param lesinger at least one, in the order they came
 */
public record Maaleserie(Codes codes, String sted, Set<String> steder, List<Lesing> lesinger)
    implements Coded, Derived {

  public Maaleserie {
    steder = Set.copyOf(steder);
    lesinger = List.copyOf(lesinger);
  }

  /** Whether the place, or something it is part of, is what the pack calls {@code concept}. */
  public boolean paa(String concept) {
    return steder.contains(concept);
  }

  /** The reading with the highest value. */
  public Lesing toppen() {
    return lesinger.stream().max(Comparator.comparing(Lesing::verdi)).orElseThrow();
  }

  /** The reading with the lowest value. */
  public Lesing bunnen() {
    return lesinger.stream().min(Comparator.comparing(Lesing::verdi)).orElseThrow();
  }

  public BigDecimal hoeyeste() {
    return toppen().verdi();
  }

  /** The highest value that was counted; null when all that is known is that they are below one. */
  public @Nullable BigDecimal hoeyestPaavist() {
    return lesinger.stream()
        .filter(lesing -> !lesing.hoeyst())
        .map(Lesing::verdi)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  public BigDecimal laveste() {
    return bunnen().verdi();
  }

  /** The highest value that is not read off a map; null when all of them are. */
  public @Nullable BigDecimal hoeyesteUtenKart() {
    return lesinger.stream()
        .filter(lesing -> !lesing.observasjon().method().is("kart"))
        .map(Lesing::verdi)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** How many readings are above the limit. */
  public long antallOver(BigDecimal grense) {
    return lesinger.stream().filter(lesing -> lesing.verdi().compareTo(grense) > 0).count();
  }

  @Override
  public List<Object> basedOn() {
    return List.copyOf(lesinger.stream().map(Lesing::observasjon).toList());
  }
}
