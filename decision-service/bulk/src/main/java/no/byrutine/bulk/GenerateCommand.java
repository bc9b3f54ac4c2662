package no.byrutine.bulk;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import no.byrutine.bulk.generate.Group;
import no.byrutine.bulk.generate.Population;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes an export of residents who do not exist. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Writes synthetic residents as a FHIR Bulk Data export; the same for the same seed.")
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--output", required = true, description = "Folder for the files.")
  String output;

  @Option(names = "--residents", required = true, description = "How many.")
  long residents;

  @Option(names = "--seed", description = "Another seed, other residents. Default: 1.")
  long seed = 1;

  @Option(
      names = "--group",
      description = "Only these: ${COMPLETION-CANDIDATES}. Default: a mix as in a city.")
  @Nullable Group group;

  @Option(names = "--year", description = "Year of the incomes. Default: 2025.")
  int year = 2025;

  @Option(names = "--master", description = "Spark master to write on. Default: this machine.")
  @Nullable String master;

  @Override
  public Integer call() throws IOException {
    if (residents < 1) {
      throw new ParameterException(spec.commandLine(), "--residents: give one or more.");
    }
    Population population = new Population(output, residents, seed, group, year);
    if (master == null) {
      population.write();
    } else {
      write(population, master);
    }
    return Bulk.DONE;
  }

  private static void write(Population population, String master) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .appName("byrutine-bulk generate")
            .master(master)
            .config("spark.ui.enabled", false)
            .getOrCreate()) {
      population.writeCity();
      int files = population.files();
      new JavaSparkContext(spark.sparkContext())
          .parallelize(IntStream.range(0, files).boxed().toList(), files)
          .foreach(population::writeFiles);
    }
  }
}
