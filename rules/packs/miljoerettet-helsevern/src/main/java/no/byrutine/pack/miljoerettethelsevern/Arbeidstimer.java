package no.byrutine.pack.miljoerettethelsevern;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import no.byrutine.fhir.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;

/**
 * The hours for noisy work that a form sets: what the neighbours were told, or what a dispensation
 * allows. The items are {@code hverdag-fra}, {@code hverdag-til}, {@code loerdag-fra}, {@code
 * loerdag-til}, {@code sterkt-fra} and {@code sterkt-til}, each a time of day, and {@code
 * nattarbeid}, yes or no.
 */
record Arbeidstimer(QuestionnaireResponse skjema) {

  /** Whether the form sets no hours at all: then nothing is outside them. */
  boolean tomt() {
    return !skjema.answered("hverdag-fra")
        && !skjema.answered("loerdag-fra")
        && !skjema.answered("sterkt-fra");
  }

  /** Whether an hour was written in a way that cannot be read. */
  boolean uleselig() {
    return skjema.items().stream()
        .filter(item -> item.linkId().endsWith("-fra") || item.linkId().endsWith("-til"))
        .filter(item -> item.text() != null)
        .anyMatch(item -> klokken(item.text()).isEmpty());
  }

  /** Whether the form says that it holds on this day; it does when it says nothing of days. */
  boolean gjelder(LocalDate dag) {
    LocalDate fra = skjema.date("gjelder-fra");
    LocalDate til = skjema.date("gjelder-til");
    return (fra == null || !dag.isBefore(fra)) && (til == null || !dag.isAfter(til));
  }

  /** Whether work at this time is outside the hours that the form sets. */
  boolean utenfor(Arbeidstid tid, boolean sterkt) {
    if (tomt() || uleselig() || tid.fra() == null || tid.til() == null) {
      return false;
    }
    if (skjema.yes("nattarbeid") && tid.natt()) {
      return false;
    }
    LocalDate dag = tid.fra().toLocalDate();
    Dagtype dagtype = Stoeytillegg.dagtype(dag);
    if (dagtype == Dagtype.HELLIGDAG || !dag.equals(tid.til().toLocalDate())) {
      return true;
    }
    String vindu = dagtype == Dagtype.LOERDAG ? "loerdag" : "hverdag";
    boolean utenforDagen = utenfor(tid, vindu, true);
    return utenforDagen || (sterkt && utenfor(tid, "sterkt", false));
  }

  /**
   * @param ikkeNevnt what holds when the form sets no such hours
   */
  private boolean utenfor(Arbeidstid tid, String vindu, boolean ikkeNevnt) {
    Optional<LocalTime> fra = klokken(skjema.text(vindu + "-fra"));
    Optional<LocalTime> til = klokken(skjema.text(vindu + "-til"));
    if (fra.isEmpty() || til.isEmpty() || tid.fra() == null || tid.til() == null) {
      return ikkeNevnt;
    }
    return tid.fra().toLocalTime().isBefore(fra.get())
        || tid.til().toLocalTime().isAfter(til.get());
  }

  private static Optional<LocalTime> klokken(@Nullable String tekst) {
    try {
      return tekst == null ? Optional.empty() : Optional.of(LocalTime.parse(tekst));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
