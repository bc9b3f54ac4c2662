package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.byrutine.engine.Context;
import no.byrutine.fhir.Observation;
import org.jspecify.annotations.Nullable;

/** When an observation before a dose was made, and what it shows. */
final class Larobservasjoner {

  /** What is looked at before a dose, each by itself. */
  static final List<String> SIGNS =
      List.of(
          "lar-bevissthet",
          "lar-respirasjon",
          "lar-tale",
          "lar-gange",
          "lar-pupiller",
          "lar-alkohollukt");

  /**
   * The one to go by is the last. One without a time of day goes before the others when it shows a
   * sign, and after them when it does not: so that a sign is never taken back by a guess.
   */
  static final Comparator<Observation> LATEST =
      Comparator.comparing(Larobservasjoner::weight)
          .thenComparing(Observation::at, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(one -> one.answer().is("lar-paavirket"))
          .thenComparing(Observation::ref);

  private static int weight(Observation one) {
    if (one.at() != null) {
      return 1;
    }
    return one.answer().is("lar-paavirket") ? 2 : 0;
  }

  private Larobservasjoner() {}

  static @Nullable LocalDate day(Observation one) {
    LocalDate moment = Tider.dag(one.at());
    if (moment != null) {
      return moment;
    }
    return one.effective().hasStart() ? one.effective().start() : null;
  }

  /** The day of an observation that is known to have one. */
  static LocalDate dayOf(Observation one) {
    return Objects.requireNonNull(day(one));
  }

  /** Whether it was made on the day, and not after the hand-out. */
  static boolean isOn(Observation one, LocalDate day, @Nullable OffsetDateTime latest) {
    OffsetDateTime at = one.at();
    return day.equals(day(one)) && (at == null || latest == null || !at.isAfter(latest));
  }

  /** The newest of those with a time of day. */
  static Larobservert observed(Larutlevering handOut, List<Rustegn> signs) {
    Optional<Rustegn> newest =
        signs.stream()
            .filter(sign -> sign.minutter() != null)
            .min(Comparator.comparing(sign -> Objects.requireNonNull(sign.minutter())));
    List<Object> basedOn = new ArrayList<>(List.of(handOut));
    newest.ifPresent(basedOn::add);
    return new Larobservert(handOut, newest.map(Rustegn::minutter).orElse(null), basedOn);
  }

  static Rustegn sign(Larutlevering handOut, Observation one) {
    OffsetDateTime at = one.at();
    OffsetDateTime start = handOut.oppgave().start();
    return new Rustegn(
        handOut,
        one,
        one.is("lar-livstegn"),
        one.answer().is("lar-paavirket"),
        one.answer().is("lar-upaavirket"),
        at == null || start == null
            ? null
            : BigDecimal.valueOf(Math.max(0, Tider.minutter(at, start))),
        List.of(handOut, one));
  }

  /** What was seen before the dose, and whether anything was. */
  static List<Object> signs(
      Larutlevering handOut, List<Observation> observations, Context context) {
    List<Rustegn> signs = new ArrayList<>();
    OffsetDateTime latest = latest(handOut, context);
    for (String sign : SIGNS) {
      observations.stream()
          .filter(one -> one.is(sign) && one.subject().equals(handOut.pasient()))
          .filter(one -> isOn(one, handOut.dag(), latest))
          .max(LATEST)
          .ifPresent(one -> signs.add(sign(handOut, one)));
    }
    List<Object> found = new ArrayList<>(signs);
    found.add(observed(handOut, signs));
    return found;
  }

  /** Until when an observation belongs to the hand-out; null when that cannot be told. */
  private static @Nullable OffsetDateTime latest(Larutlevering handOut, Context context) {
    OffsetDateTime planned = handOut.oppgave().start();
    OffsetDateTime now = context.at().orElse(null);
    if (planned == null || now == null) {
      return planned == null ? now : planned;
    }
    return now.isAfter(planned) && handOut.dag().equals(context.on()) ? now : planned;
  }
}
