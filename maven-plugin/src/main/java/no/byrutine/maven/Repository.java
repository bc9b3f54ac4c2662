package no.byrutine.maven;

import java.nio.file.Files;
import java.nio.file.Path;

/** The version-controlled folder that a pack lies in: reports name files from there. */
final class Repository {

  private Repository() {}

  /** The pack's folder from the top of its repository; empty when it is the top, or in none. */
  static String folderOf(Path pack) {
    Path folder = pack.toAbsolutePath().normalize();
    for (Path top = folder; top != null; top = top.getParent()) {
      // A folder, or a file in a linked working copy.
      if (Files.exists(top.resolve(".git"))) {
        return top.relativize(folder).toString().replace('\\', '/');
      }
    }
    return "";
  }
}
