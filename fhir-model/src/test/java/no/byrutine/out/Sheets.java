package no.byrutine.out;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Layer;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Coding;
import no.byrutine.in.Concepts;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;

/** A small pack, as its FHIR resources are made from it. */
final class Sheets {

  static final PackSheet PACK =
      new PackSheet(
          new PackRef("proeve-rutine", "1.0", "abc"),
          new Words("Prøverutinen", "The trial routine"),
          "Prøvekommunen",
          "draft",
          List.of(source("lov", "https://example.org/lov"), source("brev", "")),
          new Inputs(
              List.of(
                  input("skatt", "Observation", "skatt-inntekt"),
                  input("sykdom", "Condition", "hjerneslag"),
                  input("melding", "Communication", "skatt-inntekt"),
                  input("person", "Patient")),
              new Concepts(
                  Map.of(
                      "skatt-inntekt",
                      List.of(
                          new Coding("https://example.org/a", "s1"),
                          new Coding("https://example.org/a", "s2")),
                      "hjerneslag",
                      List.of(new Coding("https://example.org/icd", "I61*"))))),
          List.of(
              new Outcome("stans", new Words("Skal ikke gjøres", "Must not be done")),
              new Outcome("greit", new Words("Kan gjøres", "May be done"))),
          Map.of("sum", new Words("Summen", "The sum")));

  private Sheets() {}

  static PackSheet section() {
    return new PackSheet(
        PACK.ref().section("del"),
        new Words("En del", "A part"),
        PACK.owner(),
        PACK.status(),
        PACK.sources(),
        PACK.inputs(),
        PACK.outcomes(),
        PACK.values());
  }

  private static Basis source(String key, String url) {
    return new Basis(
        key, "Kilden " + key, "", url, Layer.LOV, Certainty.VERIFIED, LocalDate.of(2026, 5, 5));
  }

  private static Input input(String name, String resource, String... concepts) {
    return new Input(
        name,
        resource,
        List.of(concepts),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new Words("Trengs", "Needed"));
  }
}
