package no.byrutine.checker.scaffold;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.byrutine.engine.definition.PackFiles;

/**
 * A pack with one source, one input and one rule, which validates and whose scenarios pass. What is
 * still to be written begins with "Skriv" or "Write".
 */
public final class NewPack {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private NewPack() {}

  /**
   * The files of the pack, by name.
   *
   * @param id the pack's id, which is the name of its folder too
   * @param today the day on which it is made
   * @param version the version of Byrutine that it is built with
   * @throws IllegalArgumentException when the id has another form
   */
  public static Map<String, String> files(String id, LocalDate today, String version) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no id of a pack. Use lower-case ASCII letters, digits and hyphens, such as blodtrykk-hjemme."
              .formatted(id));
    }
    Map<String, String> files = new TreeMap<>();
    files.put("pack.yaml", pack(id, today));
    files.put("concepts.yaml", "observasjon: https://example.org/%s|observasjon\n".formatted(id));
    files.put("parameters.yaml", PARAMETERS);
    files.put("texts.nb.yaml", TEXTS_NB);
    files.put("texts.en.yaml", TEXTS_EN);
    files.put("coverage.yaml", COVERAGE);
    files.putAll(new NewRule(new PackFiles(files)).files(id + ".regler.foerste", today));
    files.put("README.md", "# %s\n\nWrite here what the routine is about.\n".formatted(id));
    files.put("pom.xml", pom(id, version));
    return files;
  }

  private static String pack(String id, LocalDate today) {
    return """
        id: %1$s
        version: 0.1.0
        title: { nb: Skriv rutinens navn, en: Write the name of the routine }
        owner: Skriv hvem som svarer for rutinen
        # A draft may be tried. It becomes active when every rule has a scenario on both sides.
        status: draft

        sources:
          rutinen:
            title: Skriv rutinens navn, slik det står på første side
            # LOV, NAS or OSLO may decide; KOM and INT advise.
            layer: OSLO
            # Verified means that you have read it yourself, on the day of checkedOn.
            certainty: verified
            url: https://example.org/%1$s
            checkedOn: %2$s

        inputs:
          observasjon:
            resource: Observation
            concepts: [observasjon]
            why: { nb: Skriv hvorfor reglene trenger den., en: Write why the rules need it. }

        outcomes:
          - code: merknad
            effect: informs
            display: { nb: Merknad, en: Remark }
          - code: ingen-merknad
            display: { nb: Ingen merknad, en: No remark }
        """
        .formatted(id, today);
  }

  private static final String PARAMETERS =
      """
      # The numbers of the routine, with their days and sources. For example:
      #
      # grense:
      #   title: { nb: Grensen, en: The limit }
      #   unit: Cel
      #   checkedOn: 2026-05-05
      #   reviewBy: 2027-05-05
      #   values:
      #     - { from: 2020-01-01, value: 38.0, basis: rutinen 1, certainty: verified }
      """;

  private static final String TEXTS_NB =
      """
      parameter.mangler: "«{parameter}» må velges."
      parameter.mangler-paa-dag: "«{parameter}» har ingen verdi den {dag}."
      parameter.bekreftes: "Tallet for «{parameter}» ({verdi} fra {fra}) må bekreftes."
      """;

  private static final String TEXTS_EN =
      """
      parameter.mangler: "'{parameter}' must be chosen."
      parameter.mangler-paa-dag: "'{parameter}' has no value on {dag}."
      parameter.bekreftes: "The number for '{parameter}' ({verdi} from {fra}) must be confirmed."
      """;

  private static final String COVERAGE =
      """
      # Each row of the routine: { rules: [id] }, or { reason: code, note: why }.
      """;

  private static String pom(String id, String version) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
          <modelVersion>4.0.0</modelVersion>
          <groupId>org.example</groupId>
          <artifactId>%1$s</artifactId>
          <version>0.1.0-SNAPSHOT</version>

          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>

          <dependencies>
            <dependency>
              <groupId>no.byrutine</groupId>
              <artifactId>byrutine-engine</artifactId>
              <version>%2$s</version>
            </dependency>
          </dependencies>

          <build>
            <plugins>
              <plugin>
                <groupId>no.byrutine</groupId>
                <artifactId>byrutine-maven-plugin</artifactId>
                <version>%2$s</version>
                <executions>
                  <execution>
                    <goals>
                      <goal>validate</goal>
                      <goal>compile</goal>
                      <goal>test</goal>
                    </goals>
                  </execution>
                </executions>
              </plugin>
            </plugins>
          </build>
        </project>
        """
        .formatted(id, version);
  }
}
