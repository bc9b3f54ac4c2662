package no.byrutine.benchmarks.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.benchmarks.Figure;

/** Who decides: Byrutine from three starts, plain Java, and the others. */
enum Peer {
  FROM_FACTS("fromFacts", "", "no.byrutine.benchmarks.peers.Ours"),
  FROM_BUNDLE("fromBundle", "", "no.byrutine.benchmarks.peers.Ours"),
  FROM_JSON("fromJson", "", "no.byrutine.benchmarks.peers.Ours"),
  PLAIN_JAVA("plainJava", "", "no.byrutine.benchmarks.peers.Ours"),
  CQL("cql", "peers/cql", "no.byrutine.peer.cql.Peer"),
  APPLY("apply", "peers/cql", "no.byrutine.peer.cql.Peer"),
  DMN("dmn", "peers/dmn", "no.byrutine.peer.dmn.Peer");

  /** The same for every peer: both compilers, and a heap that none of them fills. */
  private static final List<String> JVM =
      List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8");

  private final String label;
  private final String module;
  private final String mainClass;

  Peer(String label, String module, String mainClass) {
    this.label = label;
    this.module = module;
    this.mainClass = mainClass;
  }

  /** An {@code $apply} proposes what to do, and computes no account. */
  boolean decides(String routine) {
    return this != APPLY || routine.equals("fra");
  }

  /** Whether it is measured on Bundles of other sizes as well. */
  boolean startsFromBundle() {
    return this == FROM_BUNDLE || this == CQL;
  }

  private List<String> command(Path benchmarks) throws IOException {
    Path target = benchmarks.resolve(module).resolve("target");
    String libraries = Files.readString(target.resolve("class-path.txt"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(List.of("-cp", target.resolve("classes") + ":" + libraries, mainClass, label));
    return command;
  }

  /**
   * Runs peers.
   *
   * @param benchmarks the module's folder
   * @param cases the folder of the folders of cases
   * @param seconds of each measurement
   */
  record Runner(Path benchmarks, Path cases, int seconds) {

    /** The figures of a peer; it stops at an answer that is not ours. */
    List<Figure> run(Peer peer, List<String> sets) throws IOException, InterruptedException {
      List<String> command = peer.command(benchmarks);
      command.add(String.valueOf(seconds));
      sets.forEach(set -> command.add(cases.resolve(set).toString()));
      System.err.println(sets.get(0) + " by " + peer.label + " …");
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(peer.label + " did not finish " + sets);
      }
      return lines.lines().map(Figure::of).toList();
    }
  }
}
