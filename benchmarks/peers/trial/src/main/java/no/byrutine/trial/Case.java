package no.byrutine.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked, and what must be answered.
 *
 * @param name says which in a folder of them; the first by name is the one that is measured
 * @param on the day whose rules apply
 * @param bundle a FHIR R4 Bundle, as JSON
 * @param answer one line a value, sorted
 */
public record Case(String name, LocalDate on, String bundle, List<String> answer) {

  private static final String BUNDLE = ".json";

  public Case {
    answer = answer.stream().sorted().toList();
  }

  /** Two files: the Bundle, and the day with the answer below it. */
  public void write(Path folder) throws IOException {
    List<String> lines = new ArrayList<>(List.of(on.toString()));
    lines.addAll(answer);
    Files.writeString(folder.resolve(name + BUNDLE), bundle);
    Files.write(answers(folder, name), lines);
  }

  /** All that were written to the folder, by name. */
  public static List<Case> all(Path folder) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(BUNDLE)).sorted().toList()) {
        cases.add(read(file));
      }
    }
    return cases;
  }

  private static Case read(Path bundle) throws IOException {
    String file = String.valueOf(bundle.getFileName());
    String name = file.substring(0, file.length() - BUNDLE.length());
    List<String> lines = Files.readAllLines(answers(bundle.resolveSibling("."), name));
    return new Case(
        name,
        LocalDate.parse(lines.get(0)),
        Files.readString(bundle),
        lines.subList(1, lines.size()));
  }

  private static Path answers(Path folder, String name) {
    return folder.resolve(name + ".answer");
  }
}
