package no.byrutine.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {

  @TempDir private Path top;

  @Test
  void aPackIsNamedFromTheTopOfItsRepository() throws IOException {
    Files.createDirectories(top.resolve(".git"));
    Path pack = Files.createDirectories(top.resolve("rules/packs/feber"));

    assertThat(Repository.folderOf(pack)).isEqualTo("rules/packs/feber");
    assertThat(Repository.folderOf(top)).isEmpty();
  }
}
