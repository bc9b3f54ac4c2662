package no.byrutine.service.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.signature.SigningKey;
import no.byrutine.service.packs.SignatureConfig.Demand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the packs that came with the service may run. */
class SignaturesTest {

  @TempDir Path keys;

  @Test
  void unsignedPacksRunWhenNobodyDemandsSignatures() {
    assertThat(demand(Demand.OPTIONAL, Optional.empty()).installed().packs())
        .extracting(Pack::id)
        .contains("egenandel");
  }

  @Test
  void anUnsignedPackStopsTheStartWhenSignaturesAreDemanded() {
    SigningKey.create().write(keys);
    Signatures signatures = demand(Demand.REQUIRED, Optional.of(keys.resolve("trusted")));

    assertThatThrownBy(signatures::installed)
        .isInstanceOf(PackException.class)
        .hasMessageContaining("is not signed")
        .hasMessageContaining("byrutine:sign");
  }

  @Test
  void signaturesWithoutAnybodyToTrustAreAFaultOfTheSettings() {
    assertThatThrownBy(() -> demand(Demand.REQUIRED, Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Set byrutine.packs.trusted-keys");
  }

  private static Signatures demand(Demand demand, Optional<Path> folder) {
    return new Signatures(
        new SignatureConfig() {
          @Override
          public Demand signatures() {
            return demand;
          }

          @Override
          public Optional<Path> trustedKeys() {
            return folder;
          }
        });
  }
}
