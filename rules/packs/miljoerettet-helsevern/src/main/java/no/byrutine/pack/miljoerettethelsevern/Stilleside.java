package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Location;

/**
 * The quietest side of a dwelling: the lowest of what each façade is exposed to.
 *
 * @param boenhet the Location that the façades are part of
 */
public record Stilleside(String boenhet, BigDecimal laveste, List<Object> basedOn)
    implements Derived {

  public Stilleside {
    basedOn = List.copyOf(basedOn);
  }

  /** One for each dwelling with façades that have an Lden. */
  static List<Stilleside> av(List<Stoeymaaling> maalinger, Stedskart kart) {
    Map<String, Map<String, BigDecimal>> fasader = new LinkedHashMap<>();
    Map<String, List<Object>> grunnlag = new LinkedHashMap<>();
    for (Stoeymaaling maaling : maalinger) {
      if (maaling.is("lden") && !maaling.kart() && maaling.paa("fasade")) {
        kart.sted(maaling.sted())
            .map(Stilleside::boenhet)
            .ifPresent(
                boenhet -> {
                  fasader
                      .computeIfAbsent(boenhet, key -> new LinkedHashMap<>())
                      .merge(maaling.sted(), maaling.hoeyeste(), BigDecimal::max);
                  grunnlag.computeIfAbsent(boenhet, key -> new ArrayList<>()).add(maaling);
                });
      }
    }
    List<Stilleside> sider = new ArrayList<>();
    fasader.forEach(
        (boenhet, nivaaer) ->
            sider.add(
                new Stilleside(
                    boenhet,
                    nivaaer.values().stream().reduce(BigDecimal::min).orElseThrow(),
                    grunnlag.getOrDefault(boenhet, List.of()))));
    return sider;
  }

  private static String boenhet(Sted fasade) {
    return fasade.basedOn().stream()
        .filter(Location.class::isInstance)
        .map(Location.class::cast)
        .filter(sted -> sted.codes().is("boenhet"))
        .map(Location::ref)
        .findFirst()
        .orElse(fasade.anlegg());
  }
}
