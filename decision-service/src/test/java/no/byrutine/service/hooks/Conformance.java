package no.byrutine.service.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What CDS Hooks demands of a service, which tests show it, and the page that says so. */
final class Conformance {

  /** The page in version control. */
  static final Path DOCS = Path.of("..", "docs", "cds-hooks-conformance.md");

  private static final Path CLASSES = Path.of("target", "test-classes");
  private static final String PACKAGE = Conformance.class.getPackageName();

  private Conformance() {}

  /**
   * One requirement.
   *
   * @param strength of the specification, or {@code own}
   * @param state empty when tests show it; {@code not yet}, {@code not used} or {@code client}
   * @param why why there is no test, or what the tests show instead
   */
  record Row(int number, String strength, String requirement, String state, String why) {}

  static List<Row> rows() {
    try (var in = Conformance.class.getResourceAsStream("/cds-hooks-requirements.csv")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";", -1))
          .map(cell -> new Row(Integer.parseInt(cell[0]), cell[1], cell[2], cell[3], cell[4]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tests of each number, as {@code Class#method}. */
  static Map<Integer, List<String>> tests() {
    Map<Integer, List<String>> tests = new TreeMap<>();
    for (Class<?> type : testClasses()) {
      Arrays.stream(type.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(Requirement.class))
          .sorted(java.util.Comparator.comparing(Method::getName))
          .forEach(
              method -> {
                for (int number : method.getAnnotation(Requirement.class).value()) {
                  tests
                      .computeIfAbsent(number, any -> new ArrayList<>())
                      .add(type.getSimpleName() + "#" + method.getName());
                }
              });
    }
    return tests;
  }

  private static List<Class<?>> testClasses() {
    try (Stream<Path> files = Files.list(CLASSES.resolve(PACKAGE.replace('.', '/')))) {
      List<Class<?>> classes = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith("Test.class")) {
          classes.add(Class.forName(PACKAGE + "." + name.replace(".class", "")));
        }
      }
      return classes;
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * The page.
   *
   * @param result what came of a test, for example {@code passes}
   */
  static String page(Function<String, String> result) {
    Map<Integer, List<String>> tests = tests();
    List<Row> rows = rows();
    StringBuilder page = new StringBuilder();
    page.append(HEAD);
    counts(rows)
        .forEach(
            (state, count) ->
                page.append("| ").append(state).append(" | ").append(count).append(" |\n"));
    page.append("\n| number | strength | requirement | test | result |\n|---|---|---|---|---|\n");
    for (Row row : rows) {
      List<String> shown = tests.getOrDefault(row.number(), List.of());
      page.append("| ")
          .append(row.number())
          .append(" | ")
          .append(row.strength())
          .append(" | ")
          .append(row.requirement().replace("{{", "`{{`").replace("}}", "`}}`"))
          .append(" | ")
          .append(shown.stream().map(test -> "`" + test + "`").collect(Collectors.joining("<br>")))
          .append(" | ")
          .append(resultOf(row, shown, result))
          .append(" |\n");
    }
    return page.toString();
  }

  private static Map<String, Long> counts(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.state().isEmpty() ? "shown by tests" : name(row.state()),
                TreeMap::new,
                Collectors.counting()));
  }

  private static String name(String state) {
    return state.equals("client") ? "the client's" : state;
  }

  private static String resultOf(Row row, List<String> shown, Function<String, String> result) {
    String of = shown.stream().map(result).distinct().sorted().collect(Collectors.joining(", "));
    if (row.state().isEmpty()) {
      return of;
    }
    return "**" + name(row.state()) + "**: " + row.why() + (of.isEmpty() ? "" : " Test: " + of);
  }

  private static final String HEAD =
      """
      # CDS Hooks 2.0: what a service must, and what this one does

      Written by the tests of `decision-service`; change `cds-hooks-requirements.csv` or a test, and run them. The numbers
      below 1000 are those of Inferno's public list of CDS Hooks 2.0 requirements, where they fall on a service and are a
      SHALL or a SHOULD; what the text only allows (MAY) is left out. From 1001 on they are our own, for what the text asks
      and the list does not number, and for what we ask of ourselves. The requirements are in our words: the specification
      is at <https://cds-hooks.hl7.org/2.0/>. No test of the Inferno suite itself has been run.

      | | requirements |
      |---|---|
      """;
}
