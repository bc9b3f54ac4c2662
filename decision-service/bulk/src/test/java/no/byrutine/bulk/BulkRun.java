package no.byrutine.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command run as those do who use it, in this JVM, and what it left behind.
 *
 * @param said what it wrote on stderr
 */
record BulkRun(int exitCode, String said, Path output) {

  static final String POLICY =
      """
      { "grunnbeloep-langtid": "gjeldende", "minstebeloep-egen-disposisjon": "fordel-av-fribeloep",
        "avrunding-aar": "ned-til-krone", "avrunding-maaned": "ned-til-krone" }
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Decides egenandel of 1 June 2025, into NDJSON, with these arguments besides. */
  static BulkRun decide(Path input, Path output, String... more) throws IOException {
    Path policy = Files.writeString(output.resolveSibling("policy.json"), POLICY);
    List<String> arguments = new ArrayList<>(List.of("decide"));
    arguments.addAll(List.of("--input", input.toString(), "--output", output.toString()));
    arguments.addAll(List.of("--pack", "egenandel", "--on", "2025-06-01"));
    arguments.addAll(List.of("--policy", policy.toString()));
    List<String> given = List.of(more);
    if (!given.contains("--master")) {
      arguments.addAll(List.of("--master", "local[2]"));
    }
    if (!given.contains("--format")) {
      arguments.addAll(List.of("--format", "ndjson"));
    }
    arguments.addAll(given);
    return run(output, arguments.toArray(String[]::new));
  }

  static BulkRun run(Path output, String... arguments) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      int code = Bulk.run(arguments);
      return new BulkRun(code, said.toString(UTF_8), output);
    } finally {
      System.setErr(before);
    }
  }

  /** An export of a few made-up residents. */
  static Path residents(Path folder, int many, String... more) {
    List<String> arguments = new ArrayList<>(List.of("generate", "--output", folder.toString()));
    arguments.addAll(List.of("--residents", String.valueOf(many)));
    arguments.addAll(List.of(more));
    run(folder, arguments.toArray(String[]::new));
    return folder;
  }

  /** All rows of a table, in an order that does not depend on the parts. */
  List<String> rows(String table) {
    Path folder = output.resolve("ndjson").resolve(table);
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> parts = Files.list(folder)) {
      return parts
          .filter(part -> part.toString().endsWith(".ndjson"))
          .flatMap(part -> text(part).lines())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One column of a table. */
  List<String> column(String table, String column) {
    return rows(table).stream().map(row -> json(row).path(column).asText()).toList();
  }

  JsonNode report() {
    return json(text(output.resolve("report.json")));
  }

  String text(String file) {
    return text(output.resolve(file));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
