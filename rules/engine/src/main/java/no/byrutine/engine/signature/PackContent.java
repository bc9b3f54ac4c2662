package no.byrutine.engine.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackProblem;

/**
 * Everything that lies in a pack's jar, or in the folder of classes that the jar is made of: the
 * sources, and the classes that run. The digest of a decision is over the sources alone, since
 * compiled classes are not reproducible; a signature is over both, since it is the classes that
 * decide.
 *
 * @param pack the id of the pack in it
 */
public record PackContent(String pack, Map<String, byte[]> files) {

  private static final Pattern INDEX =
      Pattern.compile("byrutine/([^/]+)/" + Pattern.quote(PackFiles.INDEX));

  /**
   * The content with these files, by their names in the jar.
   *
   * @throws PackException when they are not those of one pack
   */
  public static PackContent of(Map<String, byte[]> files) {
    List<String> packs =
        files.keySet().stream()
            .map(INDEX::matcher)
            .filter(Matcher::matches)
            .map(index -> index.group(1))
            .toList();
    if (packs.size() != 1) {
      throw new PackException(
          new PackProblem(
              "byrutine",
              0,
              0,
              "Here are the files of " + packs.size() + " packs, and a signature is of one.",
              "Give each pack a jar of its own."));
    }
    return new PackContent(packs.get(0), new TreeMap<>(files));
  }

  /**
   * The content of a jar or of a folder of classes.
   *
   * @throws PackException when it is not that of one pack
   */
  public static PackContent in(Path place) {
    try {
      return of(Files.isDirectory(place) ? folder(place) : jar(place));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the pack in " + place, e);
    }
  }

  private static Map<String, byte[]> folder(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** By the directory at its end, as Java reads a jar. */
  private static Map<String, byte[]> jar(Path jar) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(it -> !it.isDirectory()).toList()) {
        if (files.put(entry.getName(), bytes(zip, entry)) != null) {
          throw new ZipException(entry.getName() + " lies there twice.");
        }
      }
    }
    return files;
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  /** Where the signature lies. */
  public String signatureFile() {
    return "byrutine/" + pack + "/" + PackSignature.FILE;
  }

  Optional<String> signatureText() {
    return Optional.ofNullable(files.get(signatureFile()))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** SHA-256 over the names and bytes of all that can decide. */
  String digest() {
    MessageDigest digest = sha256();
    files.forEach(
        (name, bytes) -> {
          if (decides(name)) {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          }
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Not the signature itself, nor what Maven adds to a jar about how it was built. */
  private boolean decides(String name) {
    return !name.equals(signatureFile())
        && !name.equals("META-INF/MANIFEST.MF")
        && !name.startsWith("META-INF/maven/");
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
