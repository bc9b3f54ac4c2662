package no.byrutine.pack.egenandel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Value;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.fhir.ChargeItemDefinition;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import org.junit.jupiter.api.Test;

/** The published example P2 as our profiles have it, with the institution in useContext. */
class PublishedCaseTest {

  private static final DecisionEngine ENGINE = DecisionEngine.ofInstalledPacks();
  private static final Pack PACK = ENGINE.pack("egenandel");
  private static final Path P2 =
      Path.of("../../../fhir-model/src/main/fhir/examples/Bundle-egenandel-langtid-p2.json");
  private static final Policy CITY =
      Policy.of(
          "test",
          Map.of(
              "grunnbeloep-langtid", "gjeldende",
              "minstebeloep-egen-disposisjon", "fordel-av-fribeloep",
              "avrunding-aar", "ned-til-krone",
              "avrunding-maaned", "ned-til-krone"));

  private static Facts read() throws IOException {
    return new BundleReader().read(Files.readString(P2), PACK.inputs());
  }

  @Test
  void theCostHoldsForTheInstitutionOfTheStay() throws IOException {
    assertThat(read().all(ChargeItemDefinition.class))
        .singleElement()
        .satisfies(cost -> assertThat(cost.instance()).containsExactly("Organization/sykehjem-p2"))
        .satisfies(cost -> assertThat(cost.base()).isEqualTo(Kroner.of(3_000)));
  }

  @Test
  void theCapIsKnownAndTheYearIsThePublishedSum() throws IOException {
    Decision decision =
        ENGINE.decide(PACK, read(), Context.on(LocalDate.of(2025, 6, 1)).with(CITY));

    assertThat(decision.values())
        .filteredOn(value -> value.name().equals("egenandel-aar"))
        .extracting(Value::value)
        .containsExactly(Kroner.of(272_396));
    assertThat(decision.values()).extracting(Value::name).contains("tak-doegn");
    assertThat(decision.missing()).extracting(Missing::input).doesNotContain("doegnkostnad");
  }
}
