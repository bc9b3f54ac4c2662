package no.byrutine.service.swap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Other versions of a pack: its own jar, with some of its files changed. */
public final class PackJars {

  private static final Map<String, Map<String, byte[]>> BUILT = new ConcurrentHashMap<>();

  private final String files;
  private final Map<String, UnaryOperator<String>> changes = new LinkedHashMap<>();
  private final Map<String, byte[]> more = new TreeMap<>();

  private PackJars(String pack) {
    this.files = "byrutine/" + pack + "/";
  }

  /** The pack egenandel under another version. */
  public static PackJars version(String version) {
    return of("egenandel", "langtid-tak.yaml", version);
  }

  /** A pack under another version, with one file of scenarios to prove itself on. */
  static PackJars of(String pack, String scenarios, String version) {
    return new PackJars(pack)
        .with("pack.yaml", "version: 0.1.0", "version: " + version)
        .with("scenarios.txt", text -> "scenarios/" + scenarios + "\n" + fixtures(text));
  }

  private static String fixtures(String list) {
    return String.join("\n", list.lines().filter(it -> it.contains("/fixtures/")).toList());
  }

  /** The same with a text in one of its files exchanged. */
  public PackJars with(String file, String what, String by) {
    return with(
        file,
        text -> {
          if (!text.contains(what)) {
            throw new AssertionError(file + " has no " + what);
          }
          return text.replace(what, by);
        });
  }

  /** The same with one of its files changed. */
  public PackJars with(String file, UnaryOperator<String> change) {
    changes.put(files + file, change);
    return this;
  }

  /** The same with one more file. */
  PackJars and(String file, String text) {
    more.put(files + file, text.getBytes(UTF_8));
    return this;
  }

  /** Lays it in the folder, as if it had lain there for an hour, in one move. */
  public Path in(Path folder, String name) throws IOException {
    Path partial = folder.resolve(name + ".part");
    Files.write(partial, Files.readAllBytes(write(partial)));
    Files.setLastModifiedTime(partial, FileTime.from(Instant.now().minusSeconds(3600)));
    return Files.move(
        partial,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private Path write(Path jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(more);
    entries.putAll(BUILT.computeIfAbsent(files, PackJars::entries));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(changed(entry.getKey(), entry.getValue()));
      }
    }
    return jar;
  }

  private byte[] changed(String name, byte[] content) {
    UnaryOperator<String> change = changes.get(name);
    return change == null ? content : change.apply(new String(content, UTF_8)).getBytes(UTF_8);
  }

  /** What the pack's jar holds, or its folder of classes when it is built beside us. */
  private static Map<String, byte[]> entries(String files) {
    try {
      URL index = PackJars.class.getResource("/" + files + "files.txt");
      return index.openConnection() instanceof JarURLConnection jar
          ? ofJar(Path.of(jar.getJarFile().getName()))
          : ofFolder(Path.of(index.getPath()).getParent().getParent().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> ofJar(Path jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(it -> !it.isDirectory()).toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static Map<String, byte[]> ofFolder(Path classes) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.put(classes.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return entries;
  }
}
