package no.byrutine.service.swap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that holds other versions of the packs. */
record PackFolder(Path folder, Duration quiet, Clock clock) {

  /** One state of one file: what is written anew is another one. */
  record Stamp(Path file, long size, long modified, String inode) {

    private static Stamp of(Path file) throws IOException {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(
          file, is.size(), is.lastModifiedTime().toMillis(), String.valueOf(is.fileKey()));
    }
  }

  /**
   * The jars there, in the order of their names; empty while somebody may still be writing one.
   * What it was before is gone then, and what it will be is not known.
   *
   * @throws IOException when the folder cannot be read: that says nothing of what is in it
   */
  Optional<List<Stamp>> jars() throws IOException {
    List<Stamp> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(PackFolder::isJar).sorted().toList()) {
        jars.add(Stamp.of(file));
      }
    }
    return jars.stream().allMatch(this::isSettled) ? Optional.of(jars) : Optional.empty();
  }

  private static boolean isJar(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar") && !name.startsWith(".") && Files.isRegularFile(file);
  }

  /** Also a file from the future counts: its clock is wrong, and it would never be old enough. */
  private boolean isSettled(Stamp stamp) {
    return Math.abs(clock.millis() - stamp.modified()) >= quiet.toMillis();
  }
}
