package no.byrutine.bulk.decide;

import java.io.File;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import org.apache.spark.SparkFiles;

/** The packs of this JVM. Each is laid out once, however many tasks and records there are. */
public final class Packs {

  private record Key(String id, String section, String jar) {}

  private static final Map<Key, Pack> PACKS = new ConcurrentHashMap<>();

  private Packs() {}

  /**
   * The pack, or its section, ready to decide.
   *
   * @param jar a pack's jar that was sent along with the run; empty for the installed pack
   * @throws no.byrutine.in.BadInput when there is no such pack or section
   */
  public static Pack ready(String id, String section, String jar) {
    return PACKS.computeIfAbsent(new Key(id, section, jar), Packs::made);
  }

  private static Pack made(Key key) {
    Pack whole =
        key.jar().isEmpty()
            ? DecisionEngine.ofInstalledPacks().pack(key.id())
            : PackJar.read(new File(SparkFiles.get(key.jar()))).pack(key.id());
    Pack asked = key.section().isEmpty() ? whole : whole.section(key.section());
    return asked.prepared();
  }
}
