package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;

/** The measuring tools: the last result of each, and what changed through a stay. */
public final class Maalinger implements Derivation {

  /** The tools, as concepts. */
  static final List<String> VERKTOY =
      List.of(
          "news2",
          "berg",
          "tug",
          "sppb",
          "fac",
          "ganghastighet",
          "seks-minutter-gangtest",
          "fim",
          "moca",
          "mmse",
          "trening-timer-per-dag",
          "trening-timer-per-uke",
          "andel-av-maksimal-puls");

  private static final List<String> MED_ENDRING =
      List.of("tug", "berg", "seks-minutter-gangtest", "fim", "sppb");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    List<Object> derived = new ArrayList<>();
    List<Barthelmaaling> barthel = Barthel.maalinger(facts);
    derived.addAll(barthel);
    Optional<Opphold> stay = Oppholdene.siste(facts, context);
    LocalDate before = stay.map(Opphold::start).orElse(context.on());
    Optional<Barthelmaaling> first = Barthel.siste(barthel, LocalDate.MIN, before);
    first.ifPresent(it -> derived.add(utgangspunkt(it)));
    for (String tool : VERKTOY) {
      siste(facts, tool, LocalDate.MIN, context.on()).ifPresent(derived::add);
    }
    Sppb.sum(facts).ifPresent(derived::add);
    stay.ifPresent(it -> derived.addAll(endringer(facts, it, first, barthel, context)));
    return derived;
  }

  private static Utgangspunkt utgangspunkt(Barthelmaaling first) {
    BigDecimal points = first.poeng();
    return new Utgangspunkt(points == null ? BigDecimal.ZERO : points, first.dag(), List.of(first));
  }

  private static List<Bedring> endringer(
      Facts facts,
      Opphold stay,
      Optional<Barthelmaaling> first,
      List<Barthelmaaling> barthel,
      Context context) {
    LocalDate end = stay.slutt() == null ? context.on() : stay.slutt();
    List<Bedring> changes = new ArrayList<>();
    Optional<Barthelmaaling> last = Barthel.siste(barthel, stay.start().plusDays(1), end);
    if (first.isPresent() && last.isPresent()) {
      BigDecimal from = first.get().poeng();
      BigDecimal to = last.get().poeng();
      if (from != null && to != null) {
        changes.add(bedring("barthel", from, to, List.of(first.get(), last.get())));
      }
    }
    for (String tool : MED_ENDRING) {
      Optional<Maaling> earlier = siste(facts, tool, LocalDate.MIN, stay.start());
      Optional<Maaling> later = siste(facts, tool, stay.start().plusDays(1), end);
      if (earlier.isPresent() && later.isPresent()) {
        changes.add(
            bedring(
                tool,
                earlier.get().resultat(),
                later.get().resultat(),
                List.of(earlier.get(), later.get())));
      }
    }
    return changes;
  }

  private static Bedring bedring(
      String tool, BigDecimal from, BigDecimal to, List<Object> basedOn) {
    BigDecimal difference = to.subtract(from);
    BigDecimal percent =
        from.signum() == 0
            ? null
            : difference.multiply(BigDecimal.valueOf(100)).divide(from, 1, RoundingMode.HALF_UP);
    return new Bedring(tool, from, to, difference, percent, basedOn);
  }

  /** The last result of a tool on these days. */
  static Optional<Maaling> siste(Facts facts, String tool, LocalDate from, LocalDate to) {
    return resultater(facts, tool)
        .filter(it -> !it.effective().start().isBefore(from) && !it.effective().start().isAfter(to))
        .max(Comparator.comparing(it -> it.effective().start()))
        .map(Maalinger::maaling);
  }

  /** All results of a tool. */
  static Stream<Observation> resultater(Facts facts, String tool) {
    return facts.all(Observation.class).stream().filter(it -> it.is(tool) && it.value() != null);
  }

  private static Maaling maaling(Observation it) {
    BigDecimal value = it.value();
    return new Maaling(
        it.ref(),
        it.codes(),
        it.effective().start(),
        value == null ? BigDecimal.ZERO : value,
        List.of(it));
  }
}
