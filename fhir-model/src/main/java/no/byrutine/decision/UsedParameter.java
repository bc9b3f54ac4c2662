package no.byrutine.decision;

import java.time.LocalDate;

/**
 * A number (or a choice) that the decision rests on.
 *
 * @param from the first day that the value holds for
 * @param published the day from which the value was known
 * @param basis where it stands
 * @param fresh whether somebody has checked it as lately as the pack promises
 * @param origin {@code pack}, or the name of the policy that set it
 */
public record UsedParameter(
    String name,
    Scalar value,
    LocalDate from,
    LocalDate published,
    String basis,
    Certainty certainty,
    boolean fresh,
    String origin) {}
