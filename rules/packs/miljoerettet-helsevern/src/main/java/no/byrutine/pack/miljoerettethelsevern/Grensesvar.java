package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Units;

/**
 * Readings that say only that the value is below or above a number, as laboratories do: {@code
 * <10}. Such a reading counts where all that it may be lies on one side of every limit that the
 * parameter is held up against at the place; otherwise somebody must ask for the number.
 */
final class Grensesvar {

  /** What is counted as whole colonies in the volume of the limit. */
  private static final Set<String> TELLES = Set.of("ecoli", "enterokokker", "bad-pseudomonas");

  private final InForce parameters;

  Grensesvar(InForce parameters) {
    this.parameters = parameters;
  }

  /**
   * A limit.
   *
   * @param medTallet whether the number itself is on the upper side
   */
  private record Grense(BigDecimal tall, boolean medTallet) {

    boolean under(BigDecimal hoeyst) {
      int mot = hoeyst.compareTo(tall);
      return medTallet ? mot < 0 : mot <= 0;
    }

    boolean over(BigDecimal minst) {
      int mot = minst.compareTo(tall);
      return medTallet ? mot >= 0 : mot > 0;
    }
  }

  /** The reading as one that can be held up against the limits; empty when it does not settle. */
  Optional<Lesing> lesing(Observation maaling, String enhet, Set<String> steder) {
    Observation.Bound bound = maaling.bound();
    if (bound == null || bound.unit() == null) {
      return Optional.empty();
    }
    List<Grense> grenser = grenser(maaling, steder);
    return Units.convert(bound.value(), bound.unit(), enhet)
        .map(tall -> ytterst(maaling, bound, tall))
        .filter(
            verdi ->
                !grenser.isEmpty()
                    && grenser.stream()
                        .allMatch(
                            grense -> bound.below() ? grense.under(verdi) : grense.over(verdi)))
        .map(verdi -> new Lesing(verdi, bound.below(), maaling));
  }

  /** The value that is nearest to the other side: of a count the nearest whole number. */
  private static BigDecimal ytterst(Observation maaling, Observation.Bound bound, BigDecimal tall) {
    if (TELLES.stream().noneMatch(maaling::is)) {
      return tall;
    }
    return switch (bound.comparator()) {
      case "<" -> tall.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
      case "<=" -> tall.setScale(0, RoundingMode.FLOOR);
      case ">" -> tall.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
      default -> tall.setScale(0, RoundingMode.CEILING);
    };
  }

  private List<Grense> grenser(Observation maaling, Set<String> steder) {
    if (maaling.is("radon-aar")) {
      return alle("radon-tiltaksgrense", "radon-grenseverdi", "radon-nybygg");
    }
    if (maaling.is("legionella")) {
      return legionella();
    }
    if (steder.contains("friluftsbad")) {
      return badevann(maaling);
    }
    return maaling.codes().concepts().stream()
        .map(concept -> navn(concept, steder))
        .flatMap(Optional::stream)
        .flatMap(navn -> grense(navn, maaling).stream())
        .toList();
  }

  /** The limit that the city has chosen; without one it matters whether any was found. */
  private List<Grense> legionella() {
    boolean valgt =
        parameters
            .value("legionella-tiltaksgrense-gjelder")
            .map(valg -> "ja".equals(valg.choice()))
            .orElse(false);
    List<Grense> tiltak = valgt ? alle("legionella-tiltaksgrense") : List.of();
    return tiltak.isEmpty() ? alle("legionella-paavist-over") : tiltak;
  }

  private List<Grense> badevann(Observation maaling) {
    if (!maaling.is("ecoli") && !maaling.is("enterokokker")) {
      return List.of();
    }
    return Stream.concat(
            alle("badevann-god").stream().map(god -> new Grense(god.tall(), true)),
            alle("badevann-akseptabel").stream())
        .toList();
  }

  private static Optional<String> navn(String concept, Set<String> steder) {
    return switch (concept) {
      case "ecoli", "enterokokker" ->
          steder.contains("drikkevann")
              ? Optional.of("drikkevann-" + concept + "-mest")
              : Optional.empty();
      case "vann-farge" -> Optional.of("drikkevann-farge-mest");
      case "vann-kimtall-22" -> Optional.of("drikkevann-kimtall-22");
      case "bad-turbiditet", "bad-fargetall", "bad-kof-mn", "bad-kimtall-37", "bad-pseudomonas" ->
          Optional.of(concept + "-maks");
      default ->
          concept.startsWith("vann-")
              ? Optional.of("drikkevann-grense-" + concept.substring("vann-".length()))
              : Optional.empty();
    };
  }

  /** The limit on the day of the sample; empty when there was none. */
  private Optional<Grense> grense(String navn, Observation maaling) {
    if (!parameters.names().contains(navn)) {
      return Optional.empty();
    }
    Optional<Parameter> paaDagen =
        navn.startsWith("drikkevann-grense-")
            ? parameters.value(navn, Vannarkiv.naar(maaling).toLocalDate())
            : parameters.value(navn);
    return paaDagen.map(Parameter::value).map(tall -> new Grense(tall, false));
  }

  private List<Grense> alle(String... navn) {
    return List.of(navn).stream()
        .flatMap(et -> Romproever.tall(parameters, et).map(Parameter::value).stream())
        .map(tall -> new Grense(tall, false))
        .toList();
  }
}
