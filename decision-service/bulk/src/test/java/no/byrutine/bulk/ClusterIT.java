package no.byrutine.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real cluster, with Spark's jars and ours apart as they are when it is used. */
class ClusterIT {

  private static final int PARTS = 16;

  @TempDir private Path folder;

  @Test
  void aWorkerThatIsKilledInTheMiddleTakesNothingWithIt() throws Exception {
    Path residents = BulkRun.residents(folder.resolve("residents"), 480);
    BulkRun alone = decide(residents, "alone", "--master", "local[1]");
    Path output = folder.resolve("cluster");
    int doneBefore;
    try (Cluster cluster = new Cluster(Files.createDirectory(folder.resolve("logs")), 2)) {
      CompletableFuture<BulkRun> run = CompletableFuture.supplyAsync(() -> on(cluster, residents));
      Cluster.await(() -> done(output) >= 2 || run.isDone());
      cluster.kill(0);
      doneBefore = done(output);
      BulkRun whole = run.get();
      assertThat(whole.exitCode()).as(whole.said()).isZero();
      assertSame(whole, alone);
    }
    assertThat(doneBefore).as("parts that were done when the worker was killed").isLessThan(PARTS);
  }

  private BulkRun on(Cluster cluster, Path residents) {
    try {
      String jars = Built.jars().stream().map(Path::toString).collect(Collectors.joining(","));
      return decide(
          residents,
          "cluster",
          "--master",
          cluster.address(),
          "--conf",
          "spark.jars=" + jars,
          "--conf",
          "spark.driver.host=127.0.0.1",
          "--conf",
          "spark.executor.memory=700m");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BulkRun decide(Path residents, String output, String... more) throws IOException {
    String[] arguments =
        Stream.concat(Stream.of("--partitions", String.valueOf(PARTS)), Stream.of(more))
            .toArray(String[]::new);
    return BulkRun.decide(residents, folder.resolve(output), arguments);
  }

  private static int done(Path output) {
    String[] marks = output.resolve("_done").toFile().list((in, name) -> name.endsWith("json"));
    return marks == null ? 0 : marks.length;
  }

  private static void assertSame(BulkRun one, BulkRun other) {
    for (String table : List.of("decisions", "values", "findings", "bad")) {
      assertThat(one.rows(table)).as(table).isEqualTo(other.rows(table));
    }
    assertThat(one.report()).isEqualTo(other.report());
  }
}
