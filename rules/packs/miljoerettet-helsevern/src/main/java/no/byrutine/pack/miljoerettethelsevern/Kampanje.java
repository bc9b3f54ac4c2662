package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.byrutine.engine.Parameter;

/** Adds up the rooms of one or more barnehager and skoler. */
final class Kampanje {

  static final String ALLE = "alle";

  private static final BigDecimal HUNDRE = BigDecimal.valueOf(100);

  private Kampanje() {}

  /**
   * The numbers of each parameter that was measured, and of all of them together; then those of the
   * owners, and those of the buildings, when any of the enterprises said so.
   */
  static List<Kampanjetall> av(List<Romproeve> proever) {
    List<Kampanjetall> tall = new ArrayList<>(tall(ALLE, proever));
    if (proever.stream().anyMatch(proeve -> proeve.grupper().harEier())) {
      tall.addAll(delt(proever, proeve -> proeve.grupper().eier()));
    }
    if (proever.stream().anyMatch(proeve -> proeve.grupper().harBygg())) {
      tall.addAll(delt(proever, proeve -> proeve.grupper().bygg()));
    }
    return tall;
  }

  private static List<Kampanjetall> delt(
      List<Romproeve> proever, Function<Romproeve, String> gruppe) {
    Map<String, List<Romproeve>> grupper =
        proever.stream().collect(Collectors.groupingBy(gruppe, TreeMap::new, Collectors.toList()));
    List<Kampanjetall> delt = new ArrayList<>();
    grupper.forEach((navn, av) -> delt.addAll(tall(navn, av)));
    return delt;
  }

  private static List<Kampanjetall> tall(String gruppe, List<Romproeve> proever) {
    List<Kampanjetall> tall = new ArrayList<>();
    for (String parameter : Romnormer.PARAMETERE) {
      List<Romproeve> av =
          proever.stream().filter(proeve -> proeve.parameter().equals(parameter)).toList();
      if (!av.isEmpty()) {
        tall.add(sum(gruppe, parameter, av));
      }
    }
    if (!proever.isEmpty()) {
      tall.add(sum(gruppe, "samlet", proever));
    }
    return tall;
  }

  private static Kampanjetall sum(String gruppe, String parameter, List<Romproeve> proever) {
    Set<String> rom = new HashSet<>();
    Set<String> romMedAvvik = new HashSet<>();
    Set<String> virksomheter = new HashSet<>();
    Set<String> virksomheterMedAvvik = new HashSet<>();
    Set<Object> normer = new LinkedHashSet<>();
    for (Romproeve proeve : proever) {
      rom.add(proeve.sted());
      virksomheter.add(proeve.anlegg());
      if (proeve.over()) {
        romMedAvvik.add(proeve.sted());
        virksomheterMedAvvik.add(proeve.anlegg());
      }
      proeve.basedOn().stream().filter(Parameter.class::isInstance).forEach(normer::add);
    }
    return new Kampanjetall(
        gruppe,
        parameter,
        rom.size(),
        romMedAvvik.size(),
        andel(romMedAvvik, rom),
        virksomheter.size(),
        virksomheterMedAvvik.size(),
        andel(virksomheterMedAvvik, virksomheter),
        List.copyOf(normer));
  }

  /** In per cent with one decimal. */
  private static BigDecimal andel(Set<String> del, Set<String> hele) {
    return BigDecimal.valueOf(del.size())
        .multiply(HUNDRE)
        .divide(BigDecimal.valueOf(hele.size()), 1, RoundingMode.HALF_UP);
  }
}
