package no.byrutine.pack.miljoerettethelsevern;

import java.util.HashMap;
import java.util.Map;
import no.byrutine.fhir.Organization;
import no.byrutine.in.Facts;

/**
 * The groups of a campaign that a barnehage or skole belongs to. What was not said is a group of
 * its own, so that nothing is counted as something else.
 *
 * @param eier {@code kommunal}, {@code privat}, or {@code eier-ikke-oppgitt}
 * @param bygg {@code nytt-eller-ombygd}, {@code eldre-bygg}, or {@code bygg-ikke-oppgitt}
 */
public record Kampanjegrupper(String eier, String bygg) {

  static final String EIER_UKJENT = "eier-ikke-oppgitt";
  static final String BYGG_UKJENT = "bygg-ikke-oppgitt";

  boolean harEier() {
    return !eier.equals(EIER_UKJENT);
  }

  boolean harBygg() {
    return !bygg.equals(BYGG_UKJENT);
  }

  /** Who owns what, among the organizations of the case. */
  static final class Kart {
    private final Map<String, String> eiere = new HashMap<>();

    Kart(Facts facts) {
      for (Organization virksomhet : facts.all(Organization.class)) {
        if (virksomhet.is("kampanje-kommunal")) {
          eiere.put(virksomhet.ref(), "kommunal");
        } else if (virksomhet.is("kampanje-privat")) {
          eiere.put(virksomhet.ref(), "privat");
        }
      }
    }

    Kampanjegrupper av(Sted sted) {
      String ansvarlig = sted.ansvarlig();
      String eier = ansvarlig == null ? EIER_UKJENT : eiere.getOrDefault(ansvarlig, EIER_UKJENT);
      return new Kampanjegrupper(eier, bygg(sted));
    }

    private static String bygg(Sted sted) {
      if (sted.er("nytt-eller-ombygd") || sted.er("tek17-bygg")) {
        return "nytt-eller-ombygd";
      }
      return sted.er("eldre-bygg") ? "eldre-bygg" : BYGG_UKJENT;
    }
  }
}
