package no.byrutine.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentKeyTest {

  @TempDir private Path folder;

  private static String of(Map<String, String> texts) {
    return new ContentKey().with(texts).toString();
  }

  private static String of(File element) throws IOException {
    return new ContentKey().with(List.of(element)).toString();
  }

  @Test
  void theSameTextsGiveTheSameKeyInWhateverOrder() {
    assertThat(of(Map.of("a", "1", "b", "2"))).isEqualTo(of(Map.of("b", "2", "a", "1")));
  }

  @Test
  void anotherTextNameOrBorderGivesAnotherKey() {
    String key = of(Map.of("a", "1", "b", "2"));

    assertThat(of(Map.of("a", "1", "b", "3"))).isNotEqualTo(key);
    assertThat(of(Map.of("a", "1", "c", "2"))).isNotEqualTo(key);
    assertThat(of(Map.of("a1", "", "b", "2"))).isNotEqualTo(key);
  }

  @Test
  void aChangedClassInAFolderGivesAnotherKey() throws IOException {
    Files.writeString(folder.resolve("A.class"), "one");
    String before = of(folder.toFile());
    Files.writeString(folder.resolve("A.class"), "two");

    assertThat(of(folder.toFile())).isNotEqualTo(before);
  }

  @Test
  void aChangedEntryInAJarGivesAnotherKeyAlsoWhenItsSizeIsTheSame() throws IOException {
    assertThat(of(jar("one"))).isNotEqualTo(of(jar("two"))).isEqualTo(of(jar("one")));
  }

  private File jar(String content) throws IOException {
    Path jar = folder.resolve("a.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("A.class"));
      zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return jar.toFile();
  }

  @Test
  void anElementThatIsNotThereIsKnownByItsNameAlone() throws IOException {
    assertThat(of(folder.resolve("none").toFile())).isNotEmpty();
  }
}
