package no.byrutine.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where Spark's libraries and ours meet, Spark's come first. */
class ClassPathTest {

  @Test
  void weAreBuiltAndTestedWithSparksJackson() throws IOException {
    String ours = new JsonFactory().version().toString();
    assertThat(names(Built.SPARK_HOME.resolve("jars"))).contains("jackson-core-" + ours + ".jar");
  }

  @Test
  void ourOwnFolderHasNoJacksonNoLoggerAndNoSpark() throws IOException {
    assertThat(names(Path.of("target/lib")))
        .noneMatch(name -> name.matches("(jackson-(core|databind|annotations)|slf4j|spark-).*"));
  }

  @Test
  void whatIsInBothIsTheSameVersion() throws IOException {
    List<String> spark = names(Built.SPARK_HOME.resolve("jars"));
    assertThat(names(Path.of("target/lib")))
        .filteredOn(jar -> spark.stream().anyMatch(other -> library(other).equals(library(jar))))
        .isSubsetOf(spark);
  }

  private static String library(String jar) {
    return jar.replaceAll("-[0-9].*", "");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
