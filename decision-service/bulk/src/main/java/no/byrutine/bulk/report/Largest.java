package no.byrutine.bulk.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One of the changes that are largest. */
public record Largest(
    String subject, String value, String of, String earlier, String later, BigDecimal difference) {

  private static final int SHOWN = 10;

  /** By size; those of one size by name, so that the ten are the same however the parts fall. */
  private static final Comparator<Largest> LARGEST_FIRST =
      Comparator.comparing((Largest it) -> it.difference().abs())
          .reversed()
          .thenComparing(Largest::subject)
          .thenComparing(Largest::value)
          .thenComparing(it -> it.of());

  /** The ten largest of both. */
  public static List<Largest> of(List<Largest> some, List<Largest> others) {
    return Stream.concat(some.stream(), others.stream())
        .sorted(LARGEST_FIRST)
        .limit(SHOWN)
        .toList();
  }
}
