package no.byrutine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  @ParameterizedTest
  @CsvSource({
    "2026-12-15, 2026-12-15",
    // Christmas Day on a Friday, Boxing Day on a Saturday, then a Sunday.
    "2026-12-25, 2026-12-28",
    // From Maundy Thursday to the day after Easter Monday.
    "2026-04-02, 2026-04-07",
    "2026-05-01, 2026-05-04",
    "2026-05-17, 2026-05-18",
    "2026-05-14, 2026-05-15"
  })
  void a_limit_that_ends_on_a_day_off_ends_on_the_next_working_day(LocalDate ends, LocalDate last) {
    assertThat(WorkingDays.sameOrNext(ends)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-30, 0, 2026-03-30",
    "2026-03-30, 2, 2026-04-01",
    "2026-03-30, 3, 2026-04-07",
    "2026-03-27, 1, 2026-03-30"
  })
  void working_days_are_counted_from_the_day_after(LocalDate from, int days, LocalDate last) {
    assertThat(WorkingDays.plus(from, days)).isEqualTo(last);
  }

  @Test
  void working_days_are_not_counted_backwards() {
    LocalDate day = LocalDate.of(2026, 3, 30);
    assertThatThrownBy(() -> WorkingDays.plus(day, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
