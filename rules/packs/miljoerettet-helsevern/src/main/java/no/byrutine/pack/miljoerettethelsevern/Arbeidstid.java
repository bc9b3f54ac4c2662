package no.byrutine.pack.miljoerettethelsevern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.byrutine.calendar.Holidays;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.Task;
import org.jspecify.annotations.Nullable;

/**
 * When something noisy is done, in Norwegian time, and which protected hours that touches.
 *
 * @param startdag null when nothing was said
 * @param fra null when no hour was said
 * @param til null when no hour was said
 * @param stillePeriode touches Oslo's quiet period, from the start of the night
 * @param helligdagsfred touches the hours of helligdagsfredloven § 3
 * @param utenforSprengningstid not wholly within the hours for blasting on a weekday
 * @param tall the parameters that say which hours these are
 */
record Arbeidstid(
    @Nullable LocalDate startdag,
    @Nullable LocalDateTime fra,
    @Nullable LocalDateTime til,
    boolean kveld,
    boolean natt,
    boolean helligdag,
    boolean stillePeriode,
    boolean helligdagsfred,
    boolean utenforSprengningstid,
    List<Parameter> tall) {

  static Arbeidstid av(Task arbeid, InForce parameters) {
    LocalDateTime fra = lokal(arbeid.start());
    LocalDateTime til = lokal(arbeid.end());
    LocalDate startdag =
        fra != null
            ? fra.toLocalDate()
            : foerste(arbeid.execution()).or(() -> foerste(arbeid.restriction())).orElse(null);
    if (fra == null || til == null) {
      return new Arbeidstid(
          startdag, null, null, false, false, false, false, false, false, List.of());
    }
    Optional<Parameter> stille = parameters.value("oslo-stille-periode-til");
    Optional<Parameter> aften = parameters.value("helligdagsfred-aften-fra");
    Optional<Parameter> sprengFra = parameters.value("sprengning-fra");
    Optional<Parameter> sprengTil = parameters.value("sprengning-til");
    return new Arbeidstid(
        startdag,
        fra,
        til,
        beroerer(fra, til, Doegndel.KVELDEN_BEGYNNER, Doegndel.NATTEN_BEGYNNER, dag -> true),
        beroerer(fra, til, Doegndel.NATTEN_BEGYNNER, Doegndel.DAGEN_BEGYNNER, dag -> true),
        beroerer(fra, til, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Arbeidstid::soenEllerHelligdag),
        stille
            .map(time -> beroerer(fra, til, Doegndel.NATTEN_BEGYNNER, klokken(time), dag -> true))
            .orElse(false),
        aften.map(time -> helligdagsfred(fra, til, klokken(time))).orElse(false),
        sprengFra.isPresent()
            && sprengTil.isPresent()
            && !innenfor(fra, til, klokken(sprengFra.get()), klokken(sprengTil.get())),
        Stream.of(stille, aften, sprengFra, sprengTil).flatMap(Optional::stream).toList());
  }

  private static Optional<LocalDate> foerste(Period dager) {
    return dager.hasStart() ? Optional.of(dager.start()) : Optional.empty();
  }

  boolean harKlokkeslett() {
    return fra != null && til != null;
  }

  private static @Nullable LocalDateTime lokal(@Nullable OffsetDateTime tidspunkt) {
    return tidspunkt == null ? null : tidspunkt.toLocalDateTime();
  }

  private static LocalTime klokken(Parameter time) {
    return LocalTime.of(Stoeytillegg.tall(time).intValueExact(), 0);
  }

  /**
   * Whether the time touches the hours from one clock time to another, which is on the next day
   * when it is not later, on one of the days asked for.
   */
  static boolean beroerer(
      LocalDateTime fra,
      LocalDateTime til,
      LocalTime begynner,
      LocalTime slutter,
      Predicate<LocalDate> dager) {
    for (LocalDate dag = fra.toLocalDate().minusDays(1);
        !dag.isAfter(til.toLocalDate());
        dag = dag.plusDays(1)) {
      LocalDate sluttdag = slutter.isAfter(begynner) ? dag : dag.plusDays(1);
      if (dager.test(dag)
          && fra.isBefore(sluttdag.atTime(slutter))
          && til.isAfter(dag.atTime(begynner))) {
        return true;
      }
    }
    return false;
  }

  private static boolean innenfor(
      LocalDateTime fra, LocalDateTime til, LocalTime begynner, LocalTime slutter) {
    return fra.toLocalDate().equals(til.toLocalDate())
        && Stoeytillegg.dagtype(fra.toLocalDate()) == Dagtype.HVERDAG
        && !fra.toLocalTime().isBefore(begynner)
        && !til.toLocalTime().isAfter(slutter);
  }

  private static boolean soenEllerHelligdag(LocalDate dag) {
    return Stoeytillegg.dagtype(dag) == Dagtype.HELLIGDAG;
  }

  /** All of a holiday, and the last hours of the eves of Easter, Whitsun and Christmas. */
  private static boolean helligdagsfred(LocalDateTime fra, LocalDateTime til, LocalTime aften) {
    return beroerer(fra, til, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Arbeidstid::fredet)
        || beroerer(fra, til, aften, LocalTime.MIDNIGHT, Arbeidstid::aften);
  }

  /** The Sundays and holidays of helligdagsfredloven § 2; 1 and 17 May are not among them. */
  static boolean fredet(LocalDate dag) {
    if (dag.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return true;
    }
    boolean mai =
        dag.getMonthValue() == 5 && (dag.getDayOfMonth() == 1 || dag.getDayOfMonth() == 17);
    return Holidays.is(dag) && (!mai || kirkelig(dag));
  }

  /** 1 or 17 May that is Ascension Day or Whit Monday as well. */
  private static boolean kirkelig(LocalDate dag) {
    long etterPaaske = Holidays.easter(dag.getYear()).until(dag, ChronoUnit.DAYS);
    return etterPaaske == 39 || etterPaaske == 50;
  }

  static boolean aften(LocalDate dag) {
    LocalDate paaske = Holidays.easter(dag.getYear());
    return dag.equals(paaske.minusDays(1))
        || dag.equals(paaske.plusDays(48))
        || (dag.getMonthValue() == 12 && dag.getDayOfMonth() == 24);
  }
}
