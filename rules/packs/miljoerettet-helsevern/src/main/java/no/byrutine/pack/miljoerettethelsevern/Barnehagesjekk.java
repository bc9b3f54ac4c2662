package no.byrutine.pack.miljoerettethelsevern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.fhir.QuestionnaireResponse;

/** The points of the checklist of a visit to a barnehage, skole or SFO. */
final class Barnehagesjekk {

  // Each is asked so that yes means in order.
  private static final List<String> PUNKTER =
      List.of(
          "vedlikeholdsplan",
          "internkontroll-beskrivelse",
          "internkontroll-rutiner",
          "internkontroll-avvik",
          "internkontroll-dokumentasjon",
          "internkontroll-evaluering",
          "rutiner-for-skade",
          "foerstehjelp-opplaering",
          "foerstehjelp-utstyr",
          "informasjon-regler",
          "informasjon-skade",
          "informasjon-klage",
          "sanitaeranlegg",
          "renhold",
          "avfall",
          "smittevern",
          "belysning");

  private Barnehagesjekk() {}

  static List<Object> punkter(QuestionnaireResponse skjema, Optional<Sted> sted) {
    String om = sted.map(Sted::sted).orElse(skjema.ref());
    List<Object> punkter = new ArrayList<>();
    for (String punkt : PUNKTER) {
      punkter.add(new Barnehagepunkt(om, punkt, Skjemasvar.svar(skjema, punkt), List.of(skjema)));
    }
    Skjemasvar.tall(skjema, "spisetid", "min")
        .ifPresentOrElse(
            minutter ->
                punkter.add(
                    new Spisetid(
                        om,
                        sted.map(it -> it.er("barnehage")).orElse(false),
                        minutter,
                        List.of(skjema))),
            () -> punkter.add(new Barnehagepunkt(om, "spisetid", null, List.of(skjema))));
    return punkter;
  }
}
