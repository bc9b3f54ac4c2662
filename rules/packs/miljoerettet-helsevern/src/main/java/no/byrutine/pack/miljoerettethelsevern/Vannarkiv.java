package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What was answered about each thing or place, and which papers exist about it, up to the day of
 * the decision. Each resource is looked at once.
 */
final class Vannarkiv {

  private static final ZoneId NORGE = ZoneId.of("Europe/Oslo");

  private final LocalDate on;
  private final Map<String, List<Observation>> svar = new HashMap<>();
  private final Map<String, List<DocumentReference>> papirer = new HashMap<>();

  Vannarkiv(Facts facts, LocalDate on) {
    this.on = on;
    for (Observation funn : facts.all(Observation.class)) {
      if (funn.yes() != null && !funn.effective().start().isAfter(on)) {
        for (String concept : funn.codes().concepts()) {
          svar.computeIfAbsent(noekkel(funn.subject(), concept), n -> new ArrayList<>()).add(funn);
        }
      }
    }
    for (DocumentReference papir : facts.all(DocumentReference.class)) {
      if (papir.status().equals("current")) {
        for (String om : papir.related()) {
          for (String concept : papir.codes().concepts()) {
            papirer.computeIfAbsent(noekkel(om, concept), n -> new ArrayList<>()).add(papir);
          }
        }
      }
    }
  }

  private static String noekkel(String om, String concept) {
    return om + " " + concept;
  }

  /** The day that the moment is in Norway. */
  static @Nullable LocalDate dag(@Nullable OffsetDateTime naar) {
    return naar == null ? null : naar.atZoneSameInstant(NORGE).toLocalDate();
  }

  /** When a reading was made, in Norway: the first moment of its day when no time was sent. */
  static OffsetDateTime naar(Observation maaling) {
    OffsetDateTime at = maaling.at();
    return at == null
        ? maaling.effective().start().atStartOfDay(NORGE).toOffsetDateTime()
        : at.atZoneSameInstant(NORGE).toOffsetDateTime();
  }

  /**
   * The last answer. Of two on one day the careful one counts, and a careful answer without a day
   * counts before all others.
   *
   * @param forsiktig the answer that is the careful one
   */
  Optional<Observation> svar(String om, String spoersmaal, boolean forsiktig) {
    Comparator<Observation> etterDag =
        Comparator.comparing(
            funn ->
                funn.effective().hasStart()
                    ? funn.effective().start()
                    : erForsiktig(funn, forsiktig) ? LocalDate.MAX : LocalDate.MIN);
    return svar.getOrDefault(noekkel(om, spoersmaal), List.of()).stream()
        .max(etterDag.thenComparing(funn -> erForsiktig(funn, forsiktig)));
  }

  private static boolean erForsiktig(Observation funn, boolean forsiktig) {
    return Boolean.valueOf(forsiktig).equals(funn.yes());
  }

  /** The last answer, when it is yes; a yes is what is to be careful about. */
  Optional<Observation> fare(String om, String spoersmaal) {
    return svar(om, spoersmaal, true).filter(funn -> Boolean.TRUE.equals(funn.yes()));
  }

  /** All answers of yes. */
  Stream<Observation> hendelser(String om, String spoersmaal) {
    return svar.getOrDefault(noekkel(om, spoersmaal), List.of()).stream()
        .filter(funn -> Boolean.TRUE.equals(funn.yes()));
  }

  /** The papers of this kind about this, with a day that has come, first to last. */
  List<DocumentReference> papirer(String om, String slag) {
    return papirer.getOrDefault(noekkel(om, slag), List.of()).stream()
        .filter(papir -> papir.date() != null && !dagen(papir).isAfter(on))
        .sorted(Comparator.comparing(Vannarkiv::dagen))
        .toList();
  }

  Optional<DocumentReference> foerste(String om, String slag) {
    return papirer(om, slag).stream().findFirst();
  }

  Optional<DocumentReference> siste(String om, String slag) {
    List<DocumentReference> alle = papirer(om, slag);
    return alle.isEmpty() ? Optional.empty() : Optional.of(alle.get(alle.size() - 1));
  }

  /** The day of a paper that {@link #papirer} gave. */
  static LocalDate dagen(DocumentReference papir) {
    LocalDate dag = dag(papir.date());
    return dag == null ? LocalDate.MIN : dag;
  }

  /** One point for each question, for each place that itself is one of these. */
  List<Kontrollpunkt> punkter(
      String gruppe, Stream<Location> steder, Set<String> typer, List<String> spoersmaal) {
    return steder
        .filter(sted -> typer.stream().anyMatch(sted::is))
        .flatMap(sted -> spoersmaal.stream().map(en -> punkt(gruppe, sted, en)))
        .toList();
  }

  private Kontrollpunkt punkt(String gruppe, Location sted, String spoersmaal) {
    Optional<Observation> svaret = svar(sted.ref(), spoersmaal, false);
    List<Object> basedOn = new ArrayList<>(List.of(sted));
    svaret.ifPresent(basedOn::add);
    return new Kontrollpunkt(
        gruppe,
        sted.ref(),
        spoersmaal,
        svaret.isPresent(),
        svaret.filter(funn -> Boolean.TRUE.equals(funn.yes())).isPresent(),
        basedOn);
  }
}
