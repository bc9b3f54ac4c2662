package no.byrutine.service.swap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.byrutine.service.Recurring;
import org.jboss.logging.Logger;

/**
 * Looks at the folder of packs, at the start and every so often, and lets the versions take over
 * that may: see {@link Versions}. Without a folder it does nothing.
 */
@Singleton
public final class PackWatch {

  private static final Logger LOG = Logger.getLogger(PackWatch.class);

  /** Before all else at the start, which may need what the folder holds. */
  private static final int FIRST = 1;

  private final Optional<PackFolder> folder;
  private final Versions versions;
  private final Recurring looking;
  private volatile boolean readable = true;

  PackWatch(PackFolderConfig config, Clock clock, Versions versions) {
    this.folder = config.folder().map(it -> new PackFolder(it, config.interval(), clock));
    this.versions = versions;
    this.looking = new Recurring("looks at the folder of packs", config.interval(), this::look);
  }

  /**
   * Takes what the folder holds now, before the first request, so that an instance never decides by
   * an older version than its siblings; then looks again every so often.
   *
   * @throws IllegalStateException when the folder is not there
   */
  void start(@Observes @Priority(FIRST) StartupEvent event) {
    folder.map(PackFolder::folder).ifPresent(PackWatch::refuseUnlessThere);
    if (folder.isPresent()) {
      look();
      looking.start();
    }
  }

  private static void refuseUnlessThere(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          "byrutine.packs.folder=" + folder + ": there is no such folder. Make it, or unset it.");
    }
  }

  void stop(@Observes ShutdownEvent event) {
    looking.stop();
  }

  /** The versions that may not run, and would if they could. */
  public List<RefusedVersion> refused() {
    return versions.refused();
  }

  /** The version of this pack that may not run, if there is one: what runs is stale. */
  public Optional<RefusedVersion> refused(String id) {
    return refused().stream().filter(it -> it.isOf(id)).findFirst();
  }

  /** Whether the folder could be read when it was last looked at. */
  public boolean readable() {
    return readable;
  }

  private void look() {
    folder.ifPresent(this::look);
  }

  private void look(PackFolder folder) {
    try {
      folder.jars().ifPresent(versions::settle);
      readable = true;
    } catch (IOException e) {
      // What runs stays: a disk that is away says nothing of what should run.
      readable = false;
      LOG.warnf("The folder of packs cannot be read: %s. What runs stays.", e);
    }
  }
}
