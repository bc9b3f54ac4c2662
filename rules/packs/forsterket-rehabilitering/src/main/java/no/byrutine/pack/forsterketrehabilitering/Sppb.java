package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;

/** The points of SPPB from what was measured: balance, four metres of walking, five chair rises. */
final class Sppb {

  /** Under this many seconds gives four points, then three, two; what is slower gives one. */
  private static final List<BigDecimal> GAIT = limits("4.82", "6.21", "8.71");

  private static final List<BigDecimal> CHAIR = limits("11.2", "13.7", "16.7");

  private Sppb() {}

  static Optional<Sppbsum> sum(Facts facts) {
    Optional<Observation> balance = last(facts, "sppb-balanse");
    Optional<Observation> gait = last(facts, "sppb-gange-sekunder");
    Optional<Observation> chair = last(facts, "sppb-reise-seg-sekunder");
    if (balance.isEmpty() || gait.isEmpty() || chair.isEmpty()) {
      return Optional.empty();
    }
    List<Object> basedOn = new ArrayList<>(List.of(balance.get(), gait.get(), chair.get()));
    BigDecimal points =
        value(balance.get())
            .add(points(value(gait.get()), GAIT))
            .add(points(value(chair.get()), CHAIR));
    return Optional.of(new Sppbsum(points, basedOn));
  }

  private static BigDecimal points(BigDecimal seconds, List<BigDecimal> limits) {
    int passed = (int) limits.stream().filter(limit -> seconds.compareTo(limit) >= 0).count();
    return BigDecimal.valueOf(4L - passed);
  }

  private static BigDecimal value(Observation it) {
    BigDecimal value = it.value();
    return value == null ? BigDecimal.ZERO : value;
  }

  private static Optional<Observation> last(Facts facts, String concept) {
    return Maalinger.resultater(facts, concept)
        .max(Comparator.comparing(it -> it.effective().start()));
  }

  private static List<BigDecimal> limits(String... seconds) {
    return Stream.of(seconds).map(BigDecimal::new).toList();
  }
}
