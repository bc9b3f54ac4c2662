package no.byrutine.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with patients, with or without authorisation. The name is not read.
 *
 * @param hpr the number in Helsepersonellregisteret, seven to nine digits; null when none was sent
 */
public record Practitioner(
    String ref,
    @Nullable String hpr,
    @Nullable Boolean active,
    @Nullable LocalDate birthDate,
    List<Qualification> qualification)
    implements Resource, Coded {

  public Practitioner {
    qualification = List.copyOf(qualification);
  }

  /** The codes of all qualifications together, whatever their days. */
  @Override
  public Codes codes() {
    return new Codes(
        qualification.stream().flatMap(one -> one.codes().codings().stream()).distinct().toList(),
        qualification.stream()
            .flatMap(one -> one.codes().concepts().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether any qualification is what the pack calls {@code concept}, whatever its days. */
  @Override
  public boolean is(String concept) {
    return qualification.stream().anyMatch(one -> one.is(concept));
  }

  /** Whether a qualification is what the pack calls {@code concept}, and holds on that day. */
  public boolean qualified(String concept, LocalDate day) {
    return qualification.stream().anyMatch(one -> one.is(concept) && one.period().contains(day));
  }

  /**
   * An authorisation, a licence, a course or a test.
   *
   * @param period the days it holds for; all days when that was not said
   * @param limitation our extension {@code begrensning}: what it does not reach to, in words
   */
  public record Qualification(
      Codes codes, Period period, @Nullable String issuer, @Nullable String limitation)
      implements Coded {}
}
