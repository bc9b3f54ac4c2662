package no.byrutine.engine.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.byrutine.engine.definition.PackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a signed pack, and what is said of one that does not. */
class TrustedKeysTest {

  private static final Instant NOW = Instant.parse("2026-11-30T20:00:00Z");
  private static final String SIGNATURE = "byrutine/radon/signature.yaml";

  @TempDir Path folder;

  private Path keys = Path.of("");
  private final SigningKey city = SigningKey.create();
  private final Map<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void aPackThatTheCityHasSigned() {
    keys = folder.resolve("keys");
    trust(city, keys);
    put("byrutine/radon/files.txt", "pack.yaml\n");
    put("byrutine/radon/pack.yaml", "id: radon\n");
    put("no/byrutine/pack/radon/CompiledModule.class", "the bytes of a class");
    sign(city);
  }

  @Test
  void aSignedPackSaysWhoSignedItAndWhen() {
    PackSignature signature = verified();

    assertThat(signature.pack()).isEqualTo("radon");
    assertThat(signature.key()).isEqualTo(city.id());
    assertThat(signature.signed()).isEqualTo("2026-11-30T20:00:00Z");
  }

  @Test
  void whatMavenAddsToAJarWasNotSignedAndDoesNotMatter() {
    put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
    put("META-INF/maven/no.byrutine/radon/pom.properties", "version=1\n");

    assertThat(verified().key()).isEqualTo(city.id());
  }

  @Test
  void aPackThatLostItsSignatureIsRefused() {
    files.remove(SIGNATURE);

    refused("The pack 'radon' is not signed.", "byrutine:sign");
  }

  @Test
  void aNumberThatWasChangedAfterwardsIsSeen() {
    put("byrutine/radon/pack.yaml", "id: radon\nversion: 2\n");

    refused("is not what was signed", "changed, added or taken away");
  }

  @Test
  void aClassThatWasChangedAfterwardsIsSeen() {
    put("no/byrutine/pack/radon/CompiledModule.class", "the bytes of another class");

    refused("is not what was signed");
  }

  @Test
  void aClassThatWasAddedAfterwardsIsSeen() {
    put("no/byrutine/engine/Conclusions.class", "in the place of one of ours");

    refused("is not what was signed");
  }

  @Test
  void theSignatureOfAnotherPackDoesNotCount() {
    Map<String, byte[]> other = new TreeMap<>(files);
    other.put("byrutine/radon/pack.yaml", "id: radon\nversion: 3\n".getBytes(UTF_8));
    put(SIGNATURE, city.sign(PackContent.of(other), NOW).text());

    refused("is not what was signed");
  }

  @Test
  void aDigestThatWasPutIntoTheSignatureIsSeen() {
    String signed = new String(files.get(SIGNATURE), UTF_8);
    put(SIGNATURE, signed.replaceFirst("(?m)^content: .*$", "content: " + "0".repeat(64)));

    refused("was not made by the key " + city.id());
  }

  @Test
  void aKeyThatNobodyTrustsIsRefusedByItsName() {
    SigningKey stranger = SigningKey.create();
    sign(stranger);

    refused(stranger.id() + ", which is not trusted for it", "Trusted: " + city.id());
  }

  @Test
  void aStrangerWhoNamesTheCitysKeyIsRefused() {
    sign(SigningKey.create());
    String signed = new String(files.get(SIGNATURE), UTF_8);
    put(SIGNATURE, signed.replaceFirst("(?m)^key: .*$", "key: " + city.id()));

    refused("was not made by the key " + city.id());
  }

  @Test
  void aPackWithKeysOfItsOwnIsSignedByThoseAlone() {
    SigningKey clinic = SigningKey.create();
    trust(clinic, keys.resolve("radon"));

    refused(city.id() + ", which is not trusted for it", "Trusted: " + clinic.id());
    sign(clinic);
    assertThat(verified().key()).isEqualTo(clinic.id());
  }

  @Test
  void anotherAlgorithmIsRefusedAndNamed() {
    String signed = new String(files.get(SIGNATURE), UTF_8);
    put(SIGNATURE, signed.replace("algorithm: Ed25519", "algorithm: none"));

    refused("The algorithm is 'none'.");
  }

  @Test
  void aJarIsReadAsJavaReadsIt() throws IOException {
    Path jar = folder.resolve("radon.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }

    assertThat(TrustedKeys.in(keys).verify(PackContent.in(jar)).key()).isEqualTo(city.id());
  }

  @Test
  void aFolderWithoutKeysIsRefused(@TempDir Path empty) {
    assertThatThrownBy(() -> TrustedKeys.in(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds no key");
  }

  @Test
  void aFileThatIsNoKeyIsNamed() throws IOException {
    Files.writeString(keys.resolve("note.pem"), "not a key");

    assertThatThrownBy(() -> TrustedKeys.in(keys))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("note.pem holds no public Ed25519 key");
  }

  @Test
  void theSecretHalfCanBeReadAgainAndByItsOwnerAlone() throws IOException {
    Path secret = city.write(folder);

    assertThat(SigningKey.read(secret).id()).isEqualTo(city.id());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
        .isEqualTo("rw-------");
  }

  @Test
  void halvesOfTwoKeysDoNotSign() throws IOException {
    Path one = SigningKey.create().write(folder.resolve("one"));
    Path other = SigningKey.create().write(folder.resolve("other"));
    String mixed =
        Pem.PRIVATE_KEY.write(Pem.PRIVATE_KEY.in(Files.readString(one)).orElseThrow())
            + Pem.PUBLIC_KEY.write(Pem.PUBLIC_KEY.in(Files.readString(other)).orElseThrow());
    Files.writeString(one, mixed);

    SigningKey key = SigningKey.read(one);
    assertThatThrownBy(() -> key.sign(PackContent.of(files), NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not of one pair");
  }

  private void put(String name, String text) {
    files.put(name, text.getBytes(UTF_8));
  }

  private void sign(SigningKey key) {
    put(SIGNATURE, key.sign(PackContent.of(files), NOW).text());
  }

  private void trust(SigningKey key, Path trusted) {
    try {
      Path made = Files.createTempDirectory(folder, "made");
      key.write(made);
      Files.createDirectories(trusted);
      String name = key.id() + ".pem";
      Files.copy(made.resolve("trusted").resolve(name), trusted.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private PackSignature verified() {
    return TrustedKeys.in(keys).verify(PackContent.of(files));
  }

  private void refused(String... said) {
    assertThatThrownBy(this::verified)
        .isInstanceOf(PackException.class)
        .hasMessageContainingAll(said);
  }
}
