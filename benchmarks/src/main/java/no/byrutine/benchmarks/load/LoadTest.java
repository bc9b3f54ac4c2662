package no.byrutine.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.benchmarks.Figure;

/**
 * The decision service under load, beside the same server that decides nothing and beside HAPI's
 * module for CDS Hooks: one after the other, with the sender of the calls on the same machine.
 */
public final class LoadTest {

  private static final String BARE = "/cds-services/bare";
  private static final String HAND_OUT = "/cds-services/legemiddelhaandtering-utdeling";
  private static final String PATIENT_VIEW = "/cds-services/legemiddelhaandtering-patient-view";

  /** Days of doses that make the call about 15 kB, and about 100 kB. */
  private static final int FEW_DAYS = 1;

  private static final int MANY_DAYS = 24;

  /** The compiler goes on for a minute and more, and is not steadily better in it. */
  private static final int LEAST_ROUNDS = 7;

  /** So many rounds, and a server is as warm as it gets. */
  private static final int MOST_ROUNDS = 14;

  /** A round that is no better than this over the one before shows that it is warm. */
  private static final double STILL_WARMING = 1.05;

  private final Path repository;
  private final Duration round;
  private final Duration time;
  private final Duration steady;
  private final Calls calls = new Calls();
  private final List<Figure> figures = new ArrayList<>();

  public LoadTest(Path repository, boolean quick) {
    this.repository = repository;
    this.round = Duration.ofSeconds(quick ? 10 : 30);
    this.time = Duration.ofSeconds(quick ? 10 : 30);
    this.steady = quick ? Duration.ofMinutes(1) : Duration.ofMinutes(10);
  }

  public List<Figure> measure() throws IOException, InterruptedException {
    handOut();
    patientView();
    return figures;
  }

  private void handOut() throws IOException, InterruptedException {
    String body = calls.handOut(FEW_DAYS);
    figures.add(new Figure("hand-out.body", body.length() / 1000.0, "kB"));
    double bare;
    try (Server server = bare()) {
      bare = throughput("hand-out.bare", server, new Call(server.address(BARE), body));
    }
    try (Server server = service()) {
      Call call = new Call(server.address(HAND_OUT), body);
      double ours = throughput("hand-out.service", server, call);
      figures.add(0, new Figure("ratio.hand-out.service/bare", ours / bare, "x"));
      try (Load load = new Load(call)) {
        figures.addAll(load.atRate(ours / 2, time).times("hand-out.service.half-load"));
        steady(server, load, ours / 2, steady);
      }
    }
  }

  /**
   * The heap through ten minutes of hand-outs at half load, and nothing else of what {@link
   * #measure} does.
   */
  public List<Figure> steady() throws IOException, InterruptedException {
    try (Server server = service()) {
      Call call = new Call(server.address(HAND_OUT), calls.handOut(FEW_DAYS));
      double ours = throughput("hand-out.service", server, call);
      try (Load load = new Load(call)) {
        steady(server, load, ours / 2, Duration.ofMinutes(10));
      }
    }
    return figures;
  }

  private void steady(Server server, Load load, double perSecond, Duration time)
      throws IOException, InterruptedException {
    figures.add(new Figure("hand-out.service.heap-before", server.heap(), "MB"));
    figures.addAll(load.atRate(perSecond, time.dividedBy(2)).times("hand-out.service.first-half"));
    figures.add(new Figure("hand-out.service.heap-midway", server.heap(), "MB"));
    figures.addAll(load.atRate(perSecond, time.dividedBy(2)).times("hand-out.service.last-half"));
    figures.add(new Figure("hand-out.service.heap-after", server.heap(), "MB"));
    figures.add(new Figure("hand-out.service.steady-load", time.toMinutes(), "min"));
  }

  private void patientView() throws IOException, InterruptedException {
    String body = calls.patientView(MANY_DAYS);
    figures.add(new Figure("patient-view.body", body.length() / 1000.0, "kB"));
    try (Server server = bare()) {
      throughput("patient-view.bare", server, new Call(server.address(BARE), body));
    }
    double hapi;
    try (Server server = hapi()) {
      hapi =
          throughput(
              "patient-view.hapi",
              server,
              new Call(server.address("/cds-services/open-orders"), body));
    }
    try (Server server = service()) {
      Call call = new Call(server.address(PATIENT_VIEW), body);
      double ours = throughput("patient-view.service", server, call);
      figures.add(0, new Figure("ratio.patient-view.service/hapi", ours / hapi, "x"));
    }
  }

  /** What the server takes at most, when it is warm. */
  private double throughput(String name, Server server, Call call)
      throws IOException, InterruptedException {
    if (!server.answer(call).contains("\"cards\"")) {
      throw new IllegalStateException(name + " did not answer with cards");
    }
    System.err.println(name + " …");
    try (Load load = new Load(call)) {
      warm(load);
      Measured measured = load.closed(time);
      figures.add(measured.throughput(name));
      figures.addAll(measured.times(name));
      figures.add(new Figure(name + ".resident", server.resident(), "MB"));
      return measured.perSecond();
    }
  }

  /** The more code a server has, the longer until the compiler is done with it. */
  private void warm(Load load) {
    double before = 0;
    for (int i = 0; i < MOST_ROUNDS; i++) {
      double now = load.closed(round).perSecond();
      if (i >= LEAST_ROUNDS && now < before * STILL_WARMING) {
        return;
      }
      before = now;
    }
  }

  /** As it is packaged, with its log in a file: every answer is in it before it is given. */
  private Server service() throws IOException, InterruptedException {
    Path log = Files.createTempDirectory("byrutine-load").resolve("log");
    return Server.quarkus(
        repository.resolve("decision-service/target/byrutine-runner.jar"),
        "-Dbyrutine.access.mode=development",
        "-Dbyrutine.log.url=jdbc:h2:file:" + log + ";DB_CLOSE_ON_EXIT=FALSE");
  }

  private Server bare() throws IOException, InterruptedException {
    return Server.quarkus(
        repository.resolve("benchmarks/peers/bare-service/target/bare-runner.jar"));
  }

  private Server hapi() throws IOException, InterruptedException {
    Path target = repository.resolve("benchmarks/peers/hapi-cds-hooks/target");
    String classPath =
        target.resolve("classes") + ":" + Files.readString(target.resolve("class-path.txt"));
    return Server.main(classPath, "no.byrutine.peer.Peer");
  }
}
