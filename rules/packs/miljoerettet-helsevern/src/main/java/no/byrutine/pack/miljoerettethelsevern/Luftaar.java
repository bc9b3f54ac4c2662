package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Observation;

/** One component at one place in one year. */
record Luftaar(String stoff, String sted, int aar, List<Lesing> lesinger, LocalDate on) {

  private static final BigDecimal HUNDRE = BigDecimal.valueOf(100);

  /** What each reading of a component is the mean of. */
  static final Map<String, String> STOFFER =
      Map.ofEntries(
          Map.entry("pm10-doegn", "doegn"),
          Map.entry("pm25-doegn", "doegn"),
          Map.entry("no2-doegn", "doegn"),
          Map.entry("so2-doegn", "doegn"),
          Map.entry("co-8t", "doegn"),
          Map.entry("no2-time", "time"),
          Map.entry("so2-time", "time"),
          Map.entry("pm10-aar", "aar"),
          Map.entry("pm25-aar", "aar"),
          Map.entry("no2-aar", "aar"),
          Map.entry("benzen-aar", "aar"),
          Map.entry("bly-aar", "aar"),
          Map.entry("arsen-aar", "aar"),
          Map.entry("kadmium-aar", "aar"),
          Map.entry("nikkel-aar", "aar"),
          Map.entry("bap-aar", "aar"));

  private static final Set<String> MED_TILLATT =
      Set.of("pm10-doegn", "no2-time", "so2-time", "so2-doegn");

  List<Luftmaal> maal(InForce parameters) {
    LocalDate dag = dag();
    List<Luftmaal> maal = new ArrayList<>();
    for (String slag : List.of("grense", "kriterium", "terskel", "maalsetting")) {
      tall(parameters, "luft-" + slag + "-" + stoff, dag)
          .flatMap(tall -> mot(slag, tall, parameters, dag))
          .ifPresent(maal::add);
    }
    return maal;
  }

  /** The numbers that the regulation has for the component and the pack does not have that year. */
  List<String> mangler(InForce parameters) {
    List<String> tall =
        Stream.of("luft-grense-", "luft-maalsetting-", "luft-tillatt-")
            .map(slag -> slag + stoff)
            .filter(parameters.names()::contains)
            .toList();
    return (tall.isEmpty() ? List.of("luft-kriterium-" + stoff) : tall)
        .stream()
            .filter(navn -> parameters.value(navn, dag()).map(Parameter::value).isEmpty())
            .toList();
  }

  private LocalDate dag() {
    LocalDate siste = LocalDate.of(aar, 12, 31);
    return siste.isAfter(on) ? on : siste;
  }

  /** Empty too when the pack has no such number for the component. */
  private static Optional<Parameter> tall(InForce parameters, String navn, LocalDate dag) {
    return parameters.names().contains(navn) ? parameters.value(navn, dag) : Optional.empty();
  }

  /** Empty when the number may be passed some times and nobody has said how many. */
  private Optional<Luftmaal> mot(String slag, Parameter tall, InForce parameters, LocalDate dag) {
    BigDecimal grense = Objects.requireNonNull(tall.value());
    List<Object> basedOn = new ArrayList<>(List.of(tall));
    long tillatt = 0;
    if (MED_TILLATT.contains(stoff) && !slag.equals("kriterium")) {
      Optional<Parameter> ganger = tall(parameters, "luft-tillatt-" + stoff, dag);
      BigDecimal antall = ganger.map(Parameter::value).orElse(null);
      if (antall == null) {
        return Optional.empty();
      }
      ganger.ifPresent(basedOn::add);
      tillatt = antall.longValue();
    }
    BigDecimal verdi = toppen().verdi();
    List<Lesing> over =
        lesinger.stream().filter(lesing -> lesing.verdi().compareTo(grense) > 0).toList();
    basedOn.addAll(
        over.isEmpty()
            ? List.of(toppen().observasjon())
            : over.stream().map(Lesing::observasjon).toList());
    BigDecimal dekning = dekning();
    BigDecimal nedre =
        dekning == null ? null : verdi.multiply(dekning).divide(HUNDRE, 6, RoundingMode.DOWN);
    return Optional.of(
        new Luftmaal(
            stoff,
            sted,
            aar,
            slag,
            verdi,
            grense,
            over.size(),
            tillatt,
            erAar(),
            nedre,
            dekning,
            basedOn));
  }

  Luftdekning dekket() {
    return new Luftdekning(stoff, sted, aar, dekning(), observasjoner());
  }

  List<Object> observasjoner() {
    return List.copyOf(lesinger.stream().map(Lesing::observasjon).toList());
  }

  private boolean erAar() {
    return "aar".equals(STOFFER.get(stoff));
  }

  private Lesing toppen() {
    return lesinger.stream().max(Comparator.comparing(Lesing::verdi)).orElseThrow();
  }

  /** In per cent; what a year's mean itself says, or the readings counted. */
  @org.jspecify.annotations.Nullable
  BigDecimal dekning() {
    if (erAar()) {
      return toppen().observasjon().components().stream()
          .filter(del -> del.codes().is("luft-datadekning"))
          .map(Observation.Component::value)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    boolean timer = "time".equals(STOFFER.get(stoff));
    ChronoUnit enhet = timer ? ChronoUnit.HOURS : ChronoUnit.DAYS;
    long maalt =
        lesinger.stream()
            .map(lesing -> Vannarkiv.naar(lesing.observasjon()))
            .map(naar -> timer ? naar.toInstant().truncatedTo(enhet) : naar.toLocalDate())
            .distinct()
            .count();
    LocalDate siste = LocalDate.of(aar, 12, 31);
    LocalDate til = siste.isAfter(on) ? on : siste;
    long dager = ChronoUnit.DAYS.between(LocalDate.of(aar, 1, 1), til.plusDays(1));
    long alle = Math.max(1, timer ? dager * 24 : dager);
    return BigDecimal.valueOf(maalt)
        .multiply(HUNDRE)
        .divide(BigDecimal.valueOf(alle), 2, RoundingMode.DOWN)
        .min(HUNDRE);
  }
}
