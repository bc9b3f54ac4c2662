package no.byrutine.maven;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
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

/** A key that changes when any content changes that something was made of. */
final class ContentKey {

  // The last record of a ZIP file (PKWARE's APPNOTE, 4.3.16), of which the directory's place is a
  // part.
  private static final int END_OF_DIRECTORY = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int DIRECTORY_OFFSET = 16;

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
   * Jars and folders of classes. A jar is known by its directory, which has the checksum of every
   * entry, so it need not be unpacked.
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

  /** The directory at a jar's end; all of a file that does not end as a jar does. */
  private void jar(File jar) throws IOException {
    try (FileChannel file = FileChannel.open(jar.toPath())) {
      ByteBuffer end = read(file, Math.max(0, file.size() - END_OF_DIRECTORY));
      boolean ends = end.remaining() == END_OF_DIRECTORY && end.getInt(0) == END_SIGNATURE;
      long directory = ends ? Integer.toUnsignedLong(end.getInt(DIRECTORY_OFFSET)) : 0;
      sha256.update(read(file, directory < file.size() ? directory : 0));
    }
  }

  private static ByteBuffer read(FileChannel file, long from) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate((int) (file.size() - from)).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // A channel gives what it has.
    }
    return bytes.flip();
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
