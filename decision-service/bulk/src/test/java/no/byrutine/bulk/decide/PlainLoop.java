package no.byrutine.bulk.decide;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import no.byrutine.bulk.read.Piece;
import no.byrutine.bulk.read.PlainPieces;
import no.byrutine.bulk.read.Shared;
import no.byrutine.bulk.write.Format;
import no.byrutine.fhir.Period;

/** The same reader and engine over the same files without Spark: what Spark is measured against. */
public final class PlainLoop {

  private PlainLoop() {}

  /**
   * Decides, and says how many were decided.
   *
   * @param arguments the export, the policy and the number of threads
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    PlainPieces read = PlainPieces.of(Path.of(arguments[0]));
    Shared shared = read.shared();
    Map<String, List<Piece>> cases = read.bySubject(shared);
    Decider decider = new Decider(plan(Path.of(arguments[1])), shared);
    ForkJoinPool threads = new ForkJoinPool(Integer.parseInt(arguments[2]));
    long decided =
        threads
            .submit(
                () ->
                    cases.entrySet().parallelStream()
                        .map(it -> decider.decide(new Case(it.getKey(), it.getValue(), false)))
                        .filter(Result.Decided.class::isInstance)
                        .count())
            .get();
    System.out.println(decided);
  }

  private static Plan plan(Path policy) throws IOException {
    TreeMap<String, Choice> choices = new TreeMap<>();
    Map<?, ?> given = new ObjectMapper().readValue(policy.toFile(), Map.class);
    given.forEach(
        (name, value) ->
            choices.put(String.valueOf(name), new Choice(String.valueOf(value), null, null, null)));
    Terms terms = new Terms(LocalDate.of(2025, 6, 1), null, Period.OPEN_END, choices, "");
    return new Plan("egenandel", "", terms, null, false, false, Format.PARQUET, "", List.of());
  }
}
