package no.byrutine.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.benchmarks.Figure;

/** Byrutine and every peer on the same cases, one after the other, each in a JVM of its own. */
public final class PeersTest {

  private static final List<String> ROUTINES = List.of("egenandel", "fra");

  private final Peer.Runner runner;
  private final List<Figure> figures = new ArrayList<>();

  public PeersTest(Path repository, boolean quick) throws IOException {
    this.runner =
        new Peer.Runner(
            repository.resolve("benchmarks"),
            Files.createTempDirectory("byrutine-peers"),
            quick ? 1 : 10);
  }

  /** Ratios first. */
  public List<Figure> measure() throws IOException, InterruptedException {
    new CaseSets(runner.cases()).write();
    for (String routine : ROUTINES) {
      for (Peer peer : Peer.values()) {
        if (peer.decides(routine)) {
          figures.addAll(runner.run(peer, sets(peer, routine)));
        }
      }
    }
    List<Figure> ratios = new ArrayList<>();
    for (String routine : ROUTINES) {
      ratios.addAll(ratios(routine));
    }
    ratios.add(ratio("fra", "apply", "fromBundle", "p50"));
    ratios.addAll(sizeRatios());
    ratios.addAll(figures);
    return ratios;
  }

  /** The routine, and for who starts from a parsed Bundle the Bundles of other sizes as well. */
  private static List<String> sets(Peer peer, String routine) {
    List<String> sets = new ArrayList<>(List.of(routine));
    if (routine.equals("egenandel") && peer.startsFromBundle()) {
      sets.addAll(CaseSets.SIZES);
    }
    return sets;
  }

  private List<Figure> ratios(String routine) {
    return List.of(
        ratio(routine, "cql", "fromBundle", "p50"),
        ratio(routine, "cql", "fromFacts", "p50"),
        ratio(routine, "cql", "fromBundle", "allocated"),
        ratio(routine, "dmn", "fromFacts", "p50"),
        ratio(routine, "fromBundle", "plainJava", "p50"),
        ratio(routine, "cql", "plainJava", "p50"));
  }

  private List<Figure> sizeRatios() {
    return CaseSets.SIZES.stream().map(set -> ratio(set, "cql", "fromBundle", "p50")).toList();
  }

  private Figure ratio(String set, String one, String other, String what) {
    String name = "ratio.peers." + set + "." + what + "." + one + "/" + other;
    return named(set, one, what).over(name, named(set, other, what));
  }

  private Figure named(String set, String peer, String what) {
    String name = "peers." + set + "." + peer + "." + what;
    return figures.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }
}
