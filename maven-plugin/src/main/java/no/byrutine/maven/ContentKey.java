package no.byrutine.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A key that changes when any content changes that something was made of. */
final class ContentKey {

  private final MessageDigest sha256;

  ContentKey() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Texts by name, such as settings or files. */
  ContentKey with(Map<String, String> texts) {
    new TreeMap<>(texts)
        .forEach(
            (name, text) -> {
              add(name);
              add(text);
            });
    return this;
  }

  /**
   * Jars and folders of classes. A jar is known by the checksums that it holds of its entries, so
   * it need not be unpacked.
   */
  ContentKey with(List<File> classPath) throws IOException {
    for (File element : classPath) {
      add(element.getName());
      if (element.isDirectory()) {
        folder(element.toPath());
      } else if (element.isFile()) {
        jar(element);
      }
    }
    return this;
  }

  private void folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(folder.relativize(file).toString());
        sha256.update(Files.readAllBytes(file));
      }
    }
  }

  private void jar(File jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar)) {
      zip.stream().forEach(this::entry);
    }
  }

  private void entry(ZipEntry entry) {
    add(entry.getName() + " " + entry.getSize() + " " + entry.getCrc());
  }

  /** With its length, so that two texts after each other are not another pair of texts. */
  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    sha256.update(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
