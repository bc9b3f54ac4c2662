package no.byrutine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

  @Test
  void the_holidays_are_those_that_jollyday_has_in_every_year_from_1950_to_2200() {
    HolidayManager norway = HolidayManager.getInstance(ManagerParameters.create("no"));
    for (int year = 1950; year <= 2200; year++) {
      Set<LocalDate> theirs =
          norway.getHolidays(Year.of(year)).stream()
              .map(Holiday::getDate)
              .collect(Collectors.toSet());
      assertThat(Holidays.of(year)).containsExactlyInAnyOrderElementsOf(theirs);
    }
  }

  @ParameterizedTest
  @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"})
  void easter_sunday(LocalDate day) {
    assertThat(Holidays.easter(day.getYear())).isEqualTo(day);
    assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
  }

  @Test
  void a_day_that_is_two_holidays_is_one() {
    // 17 May 2027 is Whit Monday.
    assertThat(Holidays.of(2027)).hasSize(11).contains(LocalDate.of(2027, 5, 17));
  }
}
