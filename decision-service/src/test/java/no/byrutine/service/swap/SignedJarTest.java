package no.byrutine.service.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.signature.PackContent;
import no.byrutine.engine.signature.SigningKey;
import no.byrutine.engine.signature.TrustedKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar in the folder, where packs must be signed. */
class SignedJarTest {

  @TempDir Path folder;

  private final SigningKey key = SigningKey.create();

  @BeforeEach
  void theKeyIsTrusted() {
    key.write(folder);
  }

  @Test
  void aSignedJarMayRun() throws Exception {
    assertThat(read(signed().in(folder, "signed.jar")).pack().ref().version()).isEqualTo("0.2.0");
  }

  @Test
  void aJarWithoutASignatureMayNot() throws Exception {
    Path jar = PackJars.version("0.2.0").in(folder, "unsigned.jar");

    assertThatThrownBy(() -> read(jar))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("'egenandel' is not signed");
  }

  @Test
  void aJarThatWasChangedAfterwardsMayNot() throws Exception {
    Path jar = signed().with("parameters.yaml", "value: 10950", "value: 1").in(folder, "x.jar");

    assertThatThrownBy(() -> read(jar))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("is not what was signed");
  }

  private PackJars signed() throws Exception {
    Path unsigned = PackJars.version("0.2.0").in(folder, "unsigned.jar");
    String signature = key.sign(PackContent.in(unsigned), Instant.EPOCH).text();
    return PackJars.version("0.2.0").and("signature.yaml", signature);
  }

  private PackJar read(Path jar) throws Exception {
    TrustedKeys trusted = TrustedKeys.in(folder.resolve("trusted"));
    return PackJar.read(jar, files -> trusted.verify(PackContent.of(files)));
  }
}
