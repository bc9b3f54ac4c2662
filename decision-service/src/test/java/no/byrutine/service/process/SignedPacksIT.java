package no.byrutine.service.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import no.byrutine.engine.signature.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service runs no pack that nobody answers for, when that is demanded. */
class SignedPacksIT {

  @TempDir Path keys;

  @Test
  void itDoesNotStartWithPacksThatAreNotSigned() {
    SigningKey.create().write(keys);
    Map<String, String> settings =
        Map.of(
            "byrutine.packs.signatures",
            "required",
            "byrutine.packs.trusted-keys",
            keys.resolve("trusted").toString());

    assertThatThrownBy(() -> ServiceProcess.start(settings))
        .hasMessageContaining("is not signed. Sign it with byrutine:sign.");
  }
}
