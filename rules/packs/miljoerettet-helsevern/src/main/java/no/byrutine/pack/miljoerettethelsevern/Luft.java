package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.in.Facts;

/**
 * Counts and means of outdoor air by calendar year, with how much of the year was measured; hours
 * on end above the alarm thresholds; ozone over three years.
 */
public final class Luft implements Derivation.Sharing {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context, Once once) {
    List<Object> derived = new ArrayList<>();
    for (Maaleserie serie : Maalinger.serier(facts, parameters, once)) {
      if (serie.is("ozon-8t")) {
        ozon(serie, parameters, context).ifPresent(derived::add);
      }
      if (serie.is("no2-time") || serie.is("so2-time")) {
        alarm(serie, serie.is("no2-time") ? "no2-time" : "so2-time", parameters)
            .ifPresent(derived::add);
      }
      stoff(serie).ifPresent(stoff -> aar(serie, stoff, parameters, context, derived));
    }
    return derived;
  }

  private static Optional<String> stoff(Maaleserie serie) {
    return serie.codes().concepts().stream().filter(Luftaar.STOFFER::containsKey).findFirst();
  }

  private static Map<Integer, List<Lesing>> aarvis(Maaleserie serie) {
    return serie.lesinger().stream()
        .collect(
            Collectors.groupingBy(
                lesing -> Vannarkiv.naar(lesing.observasjon()).getYear(),
                TreeMap::new,
                Collectors.toList()));
  }

  private static void aar(
      Maaleserie serie, String stoff, InForce parameters, Context context, List<Object> derived) {
    aarvis(serie)
        .forEach(
            (aar, lesinger) -> {
              Luftaar ett = new Luftaar(stoff, serie.sted(), aar, lesinger, context.on());
              List<Luftmaal> maal = ett.maal(parameters);
              derived.add(ett.dekket());
              derived.addAll(maal);
              List<String> mangler = ett.mangler(parameters);
              if (maal.isEmpty() || !mangler.isEmpty()) {
                derived.add(
                    new Luftgrenseukjent(stoff, serie.sted(), aar, mangler, ett.observasjoner()));
              }
            });
  }

  // Hours on end

  private static Optional<Luftalarm> alarm(Maaleserie serie, String stoff, InForce parameters) {
    Optional<Parameter> terskel = parameters.value("luft-alarm-" + stoff);
    Optional<Parameter> timer = parameters.value("luft-alarm-timer");
    if (terskel.isEmpty() || timer.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal grense = Objects.requireNonNull(terskel.get().value());
    int antall = Objects.requireNonNull(timer.get().value()).intValue();
    List<Lesing> paaRad = siste(over(serie, grense), antall);
    if (paaRad.isEmpty()) {
      return Optional.empty();
    }
    List<Object> basedOn = new ArrayList<>(List.of(terskel.get(), timer.get()));
    paaRad.forEach(lesing -> basedOn.add(lesing.observasjon()));
    OffsetDateTime fra = Vannarkiv.naar(paaRad.get(0).observasjon());
    BigDecimal hoeyeste =
        paaRad.stream().map(Lesing::verdi).max(Comparator.naturalOrder()).orElseThrow();
    return Optional.of(
        new Luftalarm(
            stoff,
            serie.sted(),
            fra.toLocalDate(),
            fra.toLocalTime().toString(),
            hoeyeste,
            grense,
            basedOn));
  }

  private static List<Lesing> over(Maaleserie serie, BigDecimal grense) {
    return serie.lesinger().stream()
        .filter(lesing -> lesing.verdi().compareTo(grense) > 0)
        .sorted(Comparator.comparing(lesing -> Vannarkiv.naar(lesing.observasjon()).toInstant()))
        .toList();
  }

  /** The last stretch of at least so many hours on end; empty when there is none. */
  private static List<Lesing> siste(List<Lesing> over, int antall) {
    List<Lesing> beste = List.of();
    List<Lesing> rad = new ArrayList<>();
    for (Lesing lesing : over) {
      if (!rad.isEmpty()) {
        long timer = timerMellom(rad.get(rad.size() - 1), lesing);
        if (timer == 0) {
          continue;
        }
        if (timer != 1) {
          rad = new ArrayList<>();
        }
      }
      rad.add(lesing);
      if (rad.size() >= antall) {
        beste = rad;
      }
    }
    return List.copyOf(beste);
  }

  private static long timerMellom(Lesing foer, Lesing etter) {
    return ChronoUnit.HOURS.between(
        Vannarkiv.naar(foer.observasjon()).toInstant().truncatedTo(ChronoUnit.HOURS),
        Vannarkiv.naar(etter.observasjon()).toInstant().truncatedTo(ChronoUnit.HOURS));
  }

  // Ozone over the last whole years

  private static Optional<Luftozon> ozon(Maaleserie serie, InForce parameters, Context context) {
    Optional<Parameter> maal = parameters.value("luft-ozon-maal");
    Optional<Parameter> antallAar = parameters.value("luft-ozon-aar");
    if (maal.isEmpty() || antallAar.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal grense = Objects.requireNonNull(maal.get().value());
    int aar = Objects.requireNonNull(antallAar.get().value()).intValue();
    int til = context.on().getYear() - 1;
    List<Lesing> iAarene =
        serie.lesinger().stream()
            .filter(lesing -> aaret(lesing) > til - aar && aaret(lesing) <= til)
            .toList();
    List<Object> basedOn = new ArrayList<>(List.of(maal.get(), antallAar.get()));
    iAarene.forEach(lesing -> basedOn.add(lesing.observasjon()));
    long medTall = iAarene.stream().map(Luft::aaret).distinct().count();
    int dager =
        (int)
            iAarene.stream()
                .filter(lesing -> lesing.verdi().compareTo(grense) > 0)
                .map(lesing -> Vannarkiv.naar(lesing.observasjon()).toLocalDate())
                .distinct()
                .count();
    BigDecimal snitt =
        BigDecimal.valueOf(dager).divide(BigDecimal.valueOf(aar), 2, RoundingMode.HALF_UP);
    return Optional.of(
        new Luftozon(
            serie.sted(), til - aar + 1, til, BigDecimal.valueOf(medTall), dager, snitt, basedOn));
  }

  private static int aaret(Lesing lesing) {
    return Vannarkiv.naar(lesing.observasjon()).getYear();
  }
}
