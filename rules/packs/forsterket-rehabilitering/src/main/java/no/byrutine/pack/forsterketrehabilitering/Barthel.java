package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The Barthel index. It is written on a scale of 0 to 20 or of 0 to 100, which is five times as
 * much; a number of up to 20 says by itself nothing of which.
 */
final class Barthel {

  private static final BigDecimal SHORT_SCALE = BigDecimal.valueOf(20);
  private static final BigDecimal LONG_SCALE = BigDecimal.valueOf(100);
  private static final BigDecimal FACTOR = BigDecimal.valueOf(5);
  private static final int ITEMS = 10;
  private static final String ITEM = "barthel-ledd";

  private Barthel() {}

  static List<Barthelmaaling> maalinger(Facts facts) {
    Map<LocalDate, List<Observation>> items = new HashMap<>();
    List<Observation> totals = new ArrayList<>();
    for (Observation it : facts.all(Observation.class)) {
      if (it.is("barthel")) {
        totals.add(it);
      } else if (it.is(ITEM)) {
        items.computeIfAbsent(it.effective().start(), day -> new ArrayList<>()).add(it);
      }
    }
    return totals.stream()
        .filter(total -> total.value() != null)
        .map(total -> maaling(total, items.getOrDefault(total.effective().start(), List.of())))
        .toList();
  }

  /** The last that can be used on these days. */
  static Optional<Barthelmaaling> siste(List<Barthelmaaling> all, LocalDate from, LocalDate to) {
    return all.stream()
        .filter(it -> it.brukbar() && !it.dag().isBefore(from) && !it.dag().isAfter(to))
        .max(Comparator.comparing(Barthelmaaling::dag));
  }

  private static Barthelmaaling maaling(Observation total, List<Observation> items) {
    BigDecimal value = total.value() == null ? BigDecimal.ZERO : total.value();
    Optional<BigDecimal> scale = skala(total, value);
    boolean off =
        value.signum() < 0
            || value.compareTo(scale.orElse(LONG_SCALE)) > 0
            || value.stripTrailingZeros().scale() > 0
            || (scale.equals(Optional.of(LONG_SCALE)) && value.remainder(FACTOR).signum() != 0);
    List<Object> basedOn = new ArrayList<>(List.of(total));
    basedOn.addAll(items);
    return new Barthelmaaling(
        total.ref(),
        total.effective().start(),
        off ? null : scale.map(it -> normalised(value, it)).orElse(null),
        scale.isEmpty(),
        off,
        scale.map(it -> sum(total, items, it)).orElse(null),
        total.performer().stream().anyMatch(it -> it.startsWith("Patient/")),
        basedOn);
  }

  /** The scale as it was said, or as the number gives away. */
  private static Optional<BigDecimal> skala(Observation total, BigDecimal value) {
    if (total.is("barthel-0-20") || total.method().is("barthel-0-20")) {
      return Optional.of(SHORT_SCALE);
    }
    boolean isLong = total.is("barthel-0-100") || total.method().is("barthel-0-100");
    return isLong || value.compareTo(SHORT_SCALE) > 0 ? Optional.of(LONG_SCALE) : Optional.empty();
  }

  private static BigDecimal normalised(BigDecimal value, BigDecimal scale) {
    return scale.compareTo(LONG_SCALE) == 0 ? value.divide(FACTOR) : value;
  }

  /** The sum of the ten items, which stand in the total or beside it; null unless all are there. */
  private static @Nullable BigDecimal sum(
      Observation total, List<Observation> beside, BigDecimal scale) {
    Map<Coding, BigDecimal> points = new HashMap<>();
    for (Observation.Component item : total.components()) {
      add(points, item.codes(), item.value());
    }
    beside.forEach(item -> add(points, item.codes(), item.value()));
    return points.size() < ITEMS
        ? null
        : normalised(points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), scale);
  }

  private static void add(Map<Coding, BigDecimal> points, Codes codes, @Nullable BigDecimal value) {
    if (value != null && codes.is(ITEM) && !codes.codings().isEmpty()) {
      points.put(codes.codings().get(0), value);
    }
  }
}
