package no.byrutine.pack.egenandel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Rounded time, in minutes. */
public record AvrundetTid(Bistandsmaaned maaned, BigDecimal minutter) {

  /** To the nearest step; {@code tie} says where to go when both are as near. */
  public static AvrundetTid of(Tid time, BigDecimal step, RoundingMode tie) {
    return new AvrundetTid(time.maaned(), time.minutter().divide(step, 0, tie).multiply(step));
  }

  /** The hours, exact as long as the step of the rounding divides the hour. */
  public static BigDecimal timer(List<AvrundetTid> parts) {
    return parts.stream()
        .map(AvrundetTid::minutter)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(60), 4, RoundingMode.DOWN);
  }
}
