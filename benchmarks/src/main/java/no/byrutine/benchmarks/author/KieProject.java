package no.byrutine.benchmarks.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.util.Drools;

/**
 * The rules of the packs as projects of kie-maven-plugin: the same DRL, on the same Java classes.
 *
 * @param packs their folders' names
 */
record KieProject(Path repository, List<String> packs) {

  private static final String KMODULE = "<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\"/>\n";

  private static final String PARENT =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>no.byrutine.benchmarks</groupId>
        <artifactId>kie</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        <modules>%s</modules>
      </project>
      """;

  private static final String MODULE =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <parent><groupId>no.byrutine.benchmarks</groupId><artifactId>kie</artifactId><version>1</version></parent>
        <artifactId>kie-%1$s</artifactId>
        <packaging>kjar</packaging>
        <dependencies>
          <dependency><groupId>no.byrutine</groupId><artifactId>byrutine-pack-%1$s</artifactId><version>%2$s</version></dependency>
          <dependency><groupId>org.drools</groupId><artifactId>drools-engine</artifactId><version>%3$s</version></dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <groupId>org.kie</groupId>
              <artifactId>kie-maven-plugin</artifactId>
              <version>%3$s</version>
              <extensions>true</extensions>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  /** Writes them; the folder of their parent. */
  Path write() throws IOException {
    Path parent = repository.resolve("benchmarks/target/kie");
    String modules =
        packs.stream().map(pack -> "<module>" + pack + "</module>").collect(Collectors.joining());
    text(parent.resolve("pom.xml"), PARENT.formatted(modules));
    for (String pack : packs) {
      Path module = parent.resolve(pack);
      text(module.resolve("pom.xml"), MODULE.formatted(pack, version(), Drools.getFullVersion()));
      text(module.resolve("src/main/resources/META-INF/kmodule.xml"), KMODULE);
      rules(repository.resolve("rules/packs/" + pack + "/rules"), module);
    }
    return parent;
  }

  /** The version that this repository is built as, which its parent states first. */
  private String version() throws IOException {
    String pom = Files.readString(repository.resolve("pom.xml"));
    return pom.replaceFirst("(?s)^.*?<version>([^<]+)</version>.*$", "$1");
  }

  private static void rules(Path from, Path module) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.sorted().toList()) {
        String rules = Files.readString(file);
        String folder = rules.replaceFirst("(?s)^.*?package ([\\w.]+);.*$", "$1").replace('.', '/');
        text(
            module.resolve("src/main/resources").resolve(folder).resolve(file.getFileName()),
            rules);
      }
    }
  }

  private static void text(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
