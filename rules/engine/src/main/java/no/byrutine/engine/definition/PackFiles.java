package no.byrutine.engine.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sources of a pack: everything that decides, as text, by name. They lie in the pack's folder
 * while it is written, and in its jar under {@code byrutine/<id>/} when it runs.
 *
 * @param example a made-up case, as the body of a request, for those who want to see the pack at
 *     work; it decides nothing, so the digest does not know it
 */
public record PackFiles(Map<String, String> texts, Optional<String> example) {

  /** The list of a pack's files, in its jar. */
  public static final String INDEX = "files.txt";

  /** The made-up case, in the pack's folder and in its jar. */
  public static final String EXAMPLE = "example.json";

  // What an author answers to an analysis and to a mutation test: about the pack, and no part of
  // it.
  private static final Set<String> ANSWERS = Set.of("analysis.yaml", "mutations.yaml");

  public PackFiles {
    texts = new TreeMap<>(texts);
  }

  /** Sources without a made-up case. */
  public PackFiles(Map<String, String> texts) {
    this(texts, Optional.empty());
  }

  /** The sources in a pack's folder: its YAML files, its rules and the Java beside them. */
  public static PackFiles in(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    Path example = folder.resolve(EXAMPLE);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (decides(name)) {
          texts.put(name, Files.readString(file));
        }
      }
      return new PackFiles(
          texts,
          Files.isRegularFile(example) ? Optional.of(Files.readString(example)) : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the pack in " + folder, e);
    }
  }

  private static boolean decides(String name) {
    return name.matches("[a-z.]+\\.yaml")
        || name.matches("rules/[^/]+\\.drl")
        || (name.startsWith("src/main/java/") && name.endsWith(".java"));
  }

  /**
   * The sources of an installed pack.
   *
   * @throws PackException when the class path does not hold them
   */
  public static PackFiles installed(String id, ClassLoader loader) {
    Map<String, String> texts = listed(id, INDEX, loader);
    String example = "byrutine/" + id + "/" + EXAMPLE;
    return new PackFiles(
        texts,
        loader.getResource(example) == null
            ? Optional.empty()
            : Optional.of(text(example, loader)));
  }

  /**
   * The files of an installed pack that a list in its jar names, as text, by name.
   *
   * @throws PackException when the class path does not hold the list, or one of them
   */
  public static Map<String, String> listed(String id, String list, ClassLoader loader) {
    String folder = "byrutine/" + id + "/";
    Map<String, String> texts = new TreeMap<>();
    text(folder + list, loader)
        .lines()
        .filter(name -> !name.isBlank())
        .forEach(name -> texts.put(name, text(folder + name, loader)));
    return texts;
  }

  private static String text(String resource, ClassLoader loader) {
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new PackException(
            new PackProblem(
                resource,
                0,
                0,
                "The class path does not hold this file.",
                "Build the pack again."));
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  /** The text of a file, or an empty one. */
  String text(String name) {
    return texts.getOrDefault(name, "");
  }

  /**
   * SHA-256 over names and contents, with line ends made equal. Two packs of one digest decide the
   * same: what an author answers to the goals that look at a pack is left out.
   */
  public String digest() {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
    texts.forEach(
        (name, text) -> {
          if (!ANSWERS.contains(name)) {
            String content = text.replace("\r\n", "\n");
            sha256.update((name + "\n" + content.length() + "\n").getBytes(StandardCharsets.UTF_8));
            sha256.update(content.getBytes(StandardCharsets.UTF_8));
          }
        });
    return HexFormat.of().formatHex(sha256.digest());
  }
}
