package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;

/**
 * A word in an order for a time of day ({@code Timing.repeat.when}). Which hours it means is for
 * the bydel to say: two parameters for each word, in hours after midnight. The words for any meal
 * ({@code AC}, {@code C}, {@code PC}) mean no time of day, and are not here.
 */
enum Tidsord {
  MORN("MORN", "tidsord-morn-fra", "tidsord-morn-til"),
  MORN_EARLY("MORN.early", "tidsord-morn-early-fra", "tidsord-morn-early-til"),
  MORN_LATE("MORN.late", "tidsord-morn-late-fra", "tidsord-morn-late-til"),
  NOON("NOON", "tidsord-noon-fra", "tidsord-noon-til"),
  AFT("AFT", "tidsord-aft-fra", "tidsord-aft-til"),
  AFT_EARLY("AFT.early", "tidsord-aft-early-fra", "tidsord-aft-early-til"),
  AFT_LATE("AFT.late", "tidsord-aft-late-fra", "tidsord-aft-late-til"),
  EVE("EVE", "tidsord-eve-fra", "tidsord-eve-til"),
  EVE_EARLY("EVE.early", "tidsord-eve-early-fra", "tidsord-eve-early-til"),
  EVE_LATE("EVE.late", "tidsord-eve-late-fra", "tidsord-eve-late-til"),
  NIGHT("NIGHT", "tidsord-night-fra", "tidsord-night-til"),
  PHS("PHS", "tidsord-phs-fra", "tidsord-phs-til"),
  HS("HS", "tidsord-hs-fra", "tidsord-hs-til"),
  WAKE("WAKE", "tidsord-wake-fra", "tidsord-wake-til"),
  CM("CM", "tidsord-cm-fra", "tidsord-cm-til"),
  CD("CD", "tidsord-cd-fra", "tidsord-cd-til"),
  CV("CV", "tidsord-cv-fra", "tidsord-cv-til"),
  ACM("ACM", "tidsord-acm-fra", "tidsord-acm-til"),
  ACD("ACD", "tidsord-acd-fra", "tidsord-acd-til"),
  ACV("ACV", "tidsord-acv-fra", "tidsord-acv-til"),
  PCM("PCM", "tidsord-pcm-fra", "tidsord-pcm-til"),
  PCD("PCD", "tidsord-pcd-fra", "tidsord-pcd-til"),
  PCV("PCV", "tidsord-pcv-fra", "tidsord-pcv-til");

  private static final ZoneId NORGE = ZoneId.of("Europe/Oslo");
  private static final BigDecimal MINUTTER = BigDecimal.valueOf(60);

  private final String kode;
  private final String fra;
  private final String til;

  Tidsord(String kode, String fra, String til) {
    this.kode = kode;
    this.fra = fra;
    this.til = til;
  }

  /** From the first moment to the last, both within. */
  record Tidsrom(Instant fra, Instant til) {}

  /** The word with this code; empty for one that means no time of day. */
  static Optional<Tidsord> av(String kode) {
    for (Tidsord ord : values()) {
      if (ord.kode.equals(kode)) {
        return Optional.of(ord);
      }
    }
    return Optional.empty();
  }

  String kode() {
    return kode;
  }

  /** What it means on a day; when it ends before it begins, it ends the day after. */
  Optional<Tidsrom> paa(LocalDate dag, InForce parameters) {
    Optional<BigDecimal> first = timer(parameters, fra);
    Optional<BigDecimal> last = timer(parameters, til);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    boolean nesteDag = last.get().compareTo(first.get()) < 0;
    return Optional.of(
        new Tidsrom(
            klokka(dag, first.get()), klokka(nesteDag ? dag.plusDays(1) : dag, last.get())));
  }

  private static Instant klokka(LocalDate dag, BigDecimal timer) {
    long minutes = timer.multiply(MINUTTER).longValue();
    return dag.atStartOfDay().plusMinutes(minutes).atZone(NORGE).toInstant();
  }

  private static Optional<BigDecimal> timer(InForce parameters, String name) {
    return parameters.value(name).map(Parameter::value).map(Objects::requireNonNull);
  }

  /** The parameters without a value that it waits for. */
  List<String> mangler(InForce parameters) {
    List<String> missing = new ArrayList<>();
    for (String name : List.of(fra, til)) {
      if (parameters.value(name).isEmpty()) {
        missing.add(name);
      }
    }
    return missing;
  }

  /** The values that say what it means. */
  List<Parameter> verdier(InForce parameters) {
    List<Parameter> values = new ArrayList<>();
    parameters.value(fra).ifPresent(values::add);
    parameters.value(til).ifPresent(values::add);
    return values;
  }
}
