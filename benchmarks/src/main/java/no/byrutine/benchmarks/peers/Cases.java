package no.byrutine.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.byrutine.in.Shorthand;
import no.byrutine.trial.Case;

/** Writes cases with Byrutine's answers, for the peers to agree with. */
final class Cases {

  private final Path folder;
  private final Byrutine<String> byrutine;
  private final Shorthand shorthand;
  private final LocalDate on;
  private int count;

  /**
   * Of one routine on one day.
   *
   * @param set the folder's name: the routine, or the routine and what is special, with a dot
   *     between
   */
  Cases(Path parent, String set, LocalDate on) throws IOException {
    Routine routine = Routine.of(set.split("\\.", 2)[0]);
    this.folder = Files.createDirectories(parent.resolve(set));
    this.byrutine = Byrutine.fromJson(routine);
    this.shorthand = new Shorthand(routine.pack().inputs().concepts());
    this.on = on;
  }

  void add(List<Map<String, Object>> resources) throws IOException {
    add(shorthand.bundle(resources));
  }

  void add(String bundle) throws IOException {
    String name = String.format(Locale.ROOT, "%04d", count++);
    Case asked = new Case(name, on, bundle, List.of());
    new Case(name, on, bundle, byrutine.answer(asked)).write(folder);
  }
}
