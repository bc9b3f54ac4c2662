package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import org.jspecify.annotations.Nullable;

/** The numbers of the table of chlorine, and the samples held up against them. */
record Klorproever(InForce parameters) {

  /** The upper ends of the table's temperatures; above the last one the last chlorine holds. */
  private static final List<String> TEMPERATURER =
      List.of("bad-temperatur-1", "bad-temperatur-2", "bad-temperatur-3", "bad-temperatur-4");

  private static final List<String> MINST =
      List.of(
          "bad-klor-minst-1",
          "bad-klor-minst-2",
          "bad-klor-minst-3",
          "bad-klor-minst-4",
          "bad-klor-minst-5");

  /** What was read in one pool at one moment. */
  private record Oeyeblikk(String sted, OffsetDateTime naar) {}

  List<Klorproeve> proever(List<Maaleserie> serier) {
    Map<Oeyeblikk, Map<String, Lesing>> proever = new LinkedHashMap<>();
    Map<Oeyeblikk, Lesing> temperaturer = new LinkedHashMap<>();
    Map<String, List<Lesing>> dagens = new LinkedHashMap<>();
    for (Maaleserie serie : serier) {
      for (Lesing lesing : serie.lesinger()) {
        Oeyeblikk her = new Oeyeblikk(serie.sted(), Vannarkiv.naar(lesing.observasjon()));
        if (serie.is("vanntemperatur")) {
          temperaturer.merge(her, lesing, Klorproever::varmest);
          dagens.computeIfAbsent(doegn(her), dag -> new ArrayList<>()).add(lesing);
        } else {
          slag(serie)
              .ifPresent(
                  slag ->
                      proever
                          .computeIfAbsent(her, naar -> new TreeMap<>())
                          .merge(slag, lesing, (foer, etter) -> verst(slag, foer, etter)));
        }
      }
    }
    List<Klorproeve> ferdige = new ArrayList<>();
    proever.forEach(
        (her, lesinger) -> {
          Lesing samtidig = temperaturer.get(her);
          List<Lesing> grader =
              samtidig != null ? List.of(samtidig) : dagens.getOrDefault(doegn(her), List.of());
          ferdige.add(proeve(her, lesinger, grader));
        });
    return ferdige;
  }

  private static Optional<String> slag(Maaleserie serie) {
    return Stream.of("fritt-klor", "bundet-klor", "total-klor").filter(serie::is).findFirst();
  }

  private static String doegn(Oeyeblikk her) {
    return her.sted() + " " + her.naar().toLocalDate();
  }

  private static Lesing varmest(Lesing foer, Lesing etter) {
    return foer.verdi().compareTo(etter.verdi()) >= 0 ? foer : etter;
  }

  /** Of two readings of one moment the least free chlorine, and the most of the others. */
  private static Lesing verst(String slag, Lesing foer, Lesing etter) {
    boolean foerErLavest = foer.verdi().compareTo(etter.verdi()) <= 0;
    return foerErLavest == slag.equals("fritt-klor") ? foer : etter;
  }

  private Klorproeve proeve(Oeyeblikk her, Map<String, Lesing> lesinger, List<Lesing> grader) {
    BigDecimal fritt = verdi(lesinger.get("fritt-klor"));
    BigDecimal bundet = verdi(lesinger.get("bundet-klor"));
    BigDecimal sum = verdi(lesinger.get("total-klor"));
    if (bundet == null && sum != null && fritt != null) {
      bundet = sum.subtract(fritt);
    } else if (sum == null && bundet != null && fritt != null) {
      sum = fritt.add(bundet);
    }
    List<Object> basedOn = new ArrayList<>();
    lesinger.values().forEach(lesing -> basedOn.add(lesing.observasjon()));
    grader.forEach(lesing -> basedOn.add(lesing.observasjon()));
    BigDecimal varmest =
        grader.stream().map(Lesing::verdi).max(Comparator.naturalOrder()).orElse(null);
    BigDecimal kaldest =
        grader.stream().map(Lesing::verdi).min(Comparator.naturalOrder()).orElse(null);
    return new Klorproeve(
        her.sted(),
        her.naar().toLocalDate(),
        her.naar().toLocalTime().toString(),
        fritt,
        bundet,
        sum,
        varmest,
        minst(varmest, basedOn),
        maks(kaldest, basedOn),
        lesinger.values().stream().anyMatch(Klorproever::sjokk),
        basedOn);
  }

  private static boolean sjokk(Lesing lesing) {
    return lesing.observasjon().components().stream()
        .anyMatch(del -> del.codes().is("sjokklorering") && Boolean.TRUE.equals(del.yes()));
  }

  private static @Nullable BigDecimal verdi(@Nullable Lesing lesing) {
    return lesing == null ? null : lesing.verdi();
  }

  /** The row of the table: an end belongs to the row below it. */
  private @Nullable BigDecimal minst(@Nullable BigDecimal grader, List<Object> basedOn) {
    if (grader == null) {
      return null;
    }
    int rad = 0;
    for (String ende : TEMPERATURER) {
      Optional<Parameter> tall = parameters.value(ende);
      if (tall.isEmpty()) {
        return null;
      }
      if (grader.compareTo(Objects.requireNonNull(tall.get().value())) > 0) {
        rad++;
      }
    }
    Optional<Parameter> klor = parameters.value(MINST.get(rad));
    klor.ifPresent(basedOn::add);
    return klor.map(Parameter::value).orElse(null);
  }

  private @Nullable BigDecimal maks(@Nullable BigDecimal grader, List<Object> basedOn) {
    Optional<Parameter> skille = parameters.value("bad-temperatur-2");
    if (grader == null || skille.isEmpty()) {
      return null;
    }
    boolean varmt = grader.compareTo(Objects.requireNonNull(skille.get().value())) > 0;
    Optional<Parameter> mest =
        parameters.value(varmt ? "bad-klor-mest-varmt" : "bad-klor-mest-kaldt");
    mest.ifPresent(basedOn::add);
    return mest.map(Parameter::value).orElse(null);
  }
}
