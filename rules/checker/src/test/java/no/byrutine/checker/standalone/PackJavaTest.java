package no.byrutine.checker.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.definition.PackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackJavaTest {

  private static final List<File> CLASS_PATH =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(File::new)
          .toList();

  @TempDir private Path folder;
  private Path pack;
  private Path classes;

  @BeforeEach
  void folders() {
    pack = folder.resolve("pack");
    classes = folder.resolve("classes");
  }

  @Test
  void theJavaBesideAPackIsCompiledAgainstTheFactTypes() throws IOException {
    write("record Overskridelse(no.byrutine.fhir.Observation maaling) {}");

    new PackJava(pack).compile(classes, CLASS_PATH);

    assertThat(classes.resolve("feber/Overskridelse.class")).exists();
  }

  @Test
  void aClassWhoseSourceIsGoneIsGone() throws IOException {
    Path old = classes.resolve("feber/Gammel.class");
    Files.createDirectories(old.getParent());
    Files.createFile(old);
    write("record Overskridelse() {}");

    new PackJava(pack).compile(classes, CLASS_PATH);

    assertThat(old).doesNotExist();
  }

  @Test
  void aFaultInItIsToldWithFileLineAndColumn() throws IOException {
    write("record Overskridelse(Observasjon maaling) {}");

    assertThatThrownBy(() -> new PackJava(pack).compile(classes, CLASS_PATH))
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("src/main/java/feber/Overskridelse.java:2:29: cannot find symbol");
  }

  @Test
  void aJavaWithoutACompilerIsToldToBeAJdk() throws IOException {
    write("record Overskridelse() {}");

    assertThatThrownBy(() -> new PackJava(pack, Optional.empty()).compile(classes, CLASS_PATH))
        .hasMessage(
            "src/main/java: The pack has Java beside it, and this Java has no compiler. Run Maven"
                + " with a JDK (JAVA_HOME).");
  }

  @Test
  void aPackWithoutJavaNeedsNoCompiler() throws IOException {
    Files.createDirectories(pack);

    new PackJava(pack, Optional.empty()).compile(classes, CLASS_PATH);

    assertThat(classes).doesNotExist();
  }

  private void write(String type) throws IOException {
    Path file = pack.resolve("src/main/java/feber/Overskridelse.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package feber;\npublic " + type + "\n");
  }
}
