package no.byrutine.pack.miljoerettethelsevern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.byrutine.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of the day, the holidays that are protected, and working days counted backwards. */
class StoeytiderTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "06:59, NATT",
    "07:00, DAG",
    "18:59, DAG",
    "19:00, KVELD",
    "22:59, KVELD",
    "23:00, NATT",
    "00:00, NATT"
  })
  void aPartOfTheDayBeginsOnItsHour(LocalTime time, Doegndel del) {
    assertThat(Doegndel.av(time)).isEqualTo(del);
  }

  @Property
  void fourteenWorkingDaysBackAreFourteenForwards(
      @ForAll @IntRange(max = 3000) int days, @ForAll @IntRange(min = 1, max = 30) int count) {
    LocalDate day = FIRST.plusDays(days);
    LocalDate back = Utelyder.virkedagerFoer(day, count);

    assertThat(WorkingDays.plus(back, count)).isBeforeOrEqualTo(day);
    assertThat(WorkingDays.plus(back, count + 1)).isAfter(day);
  }

  @Property
  void theNightIsTouchedWhenSomeMinuteOfTheWorkIsInIt(
      @ForAll @IntRange(max = 2879) int start, @ForAll @IntRange(min = 1, max = 1500) int minutes) {
    LocalDateTime from = FIRST.atStartOfDay().plusMinutes(start);
    boolean some = false;
    for (int minute = 0; minute < minutes; minute++) {
      some |= Doegndel.av(from.plusMinutes(minute).toLocalTime()) == Doegndel.NATT;
    }

    assertThat(
            Arbeidstid.beroerer(
                from,
                from.plusMinutes(minutes),
                Doegndel.NATTEN_BEGYNNER,
                Doegndel.DAGEN_BEGYNNER,
                day -> true))
        .isEqualTo(some);
  }

  @Test
  void theFirstAndSeventeenthOfMayAreNotProtectedUnlessTheyAreMore() {
    assertThat(Arbeidstid.fredet(LocalDate.of(2022, 5, 17))).isFalse();
    assertThat(Arbeidstid.fredet(LocalDate.of(2027, 5, 17))).isTrue();
    assertThat(Arbeidstid.fredet(LocalDate.of(2026, 5, 17))).isTrue();
    assertThat(Arbeidstid.fredet(LocalDate.of(2026, 5, 1))).isFalse();
    assertThat(Arbeidstid.fredet(LocalDate.of(2026, 5, 14))).isTrue();
  }

  @Test
  void theEvesAreThoseOfEasterWhitsunAndChristmas() {
    assertThat(Arbeidstid.aften(LocalDate.of(2026, 4, 4))).isTrue();
    assertThat(Arbeidstid.aften(LocalDate.of(2026, 5, 23))).isTrue();
    assertThat(Arbeidstid.aften(LocalDate.of(2026, 12, 24))).isTrue();
    assertThat(Arbeidstid.aften(LocalDate.of(2026, 12, 31))).isFalse();
  }
}
