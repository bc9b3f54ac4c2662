package no.byrutine.fhir;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan for one patient: utleveringsordning, observed treatment.
 *
 * @param codes FHIR's {@code category}
 * @param period the days of it; all days when that was not said
 * @param created the day it was made; the first that a partial date covers
 */
public record CarePlan(
    String ref,
    Codes codes,
    String status,
    String intent,
    String subject,
    Period period,
    @Nullable String author,
    List<String> contributor,
    @Nullable LocalDate created,
    List<Activity> activity)
    implements Resource, Coded {

  public CarePlan {
    contributor = List.copyOf(contributor);
    activity = List.copyOf(activity);
  }

  /**
   * One thing that is planned: the elements of {@code detail}, or a {@code reference}.
   *
   * @param codes {@code detail.code}
   * @param scheduled {@code detail.scheduledPeriod}; all days when that was not said
   * @param dailyAmount how much on a day, never negative
   * @param quantity how much in all, never negative
   * @param reference the request that says what is planned, when it stands elsewhere
   */
  public record Activity(
      Codes codes,
      String status,
      Period scheduled,
      @Nullable Quantity dailyAmount,
      @Nullable Quantity quantity,
      @Nullable String description,
      @Nullable String reference)
      implements Coded {}
}
