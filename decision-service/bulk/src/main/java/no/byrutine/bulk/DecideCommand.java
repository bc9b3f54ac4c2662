package no.byrutine.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import no.byrutine.bulk.decide.Terms;
import no.byrutine.bulk.write.Format;
import no.byrutine.engine.Context;
import no.byrutine.fhir.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be asked of a run that decides. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Decides the case of each subject in a FHIR Bulk Data export.",
      "With any of the --compare options, each case is decided by the terms of before as well, and"
          + " a report says what changed.",
      "The same command again goes on where it was broken off."
    })
final class DecideCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      description = "Folder with .ndjson files (resources, or Bundles, one a line) or .parquet.")
  String input;

  @Option(names = "--output", required = true, description = "Folder for what is written.")
  String output;

  @Option(names = "--pack", required = true, description = "Id of the pack, such as egenandel.")
  String pack;

  @Option(names = "--section", description = "Part of the pack that is asked alone.")
  String section = "";

  @Option(names = "--on", description = "Day whose law applies. This or --at.")
  @Nullable LocalDate on;

  @Option(names = "--at", description = "Moment, for routines in which the hour counts.")
  @Nullable OffsetDateTime at;

  @Option(names = "--known", description = "Leave out what was published later. Default: nothing.")
  LocalDate known = Period.OPEN_END;

  @Option(names = "--policy", description = "JSON file with the city's choices.")
  @Nullable Path policy;

  @Option(names = "--compare-on", description = "Before: the day. Default: --on.")
  @Nullable LocalDate compareOn;

  @Option(names = "--compare-known", description = "Before: what was known. Default: --known.")
  @Nullable LocalDate compareKnown;

  @Option(names = "--compare-policy", description = "Before: the choices. Default: --policy.")
  @Nullable Path comparePolicy;

  @Option(names = "--compare-packs", description = "Before: the pack, in a jar of its own.")
  @Nullable Path comparePacks;

  @Option(
      names = "--format",
      description = "Of the tables: ${COMPLETION-CANDIDATES}. Default: PARQUET.")
  Format format = Format.PARQUET;

  @Option(names = "--explain", description = "Keep each decision whole, as JSON, in its row.")
  boolean explain;

  @Option(
      names = "--keep-text",
      description = "Keep the text of a bad line with its reason. It is health data.")
  boolean keepText;

  @Option(names = "--fail-on-bad", description = "Exit code 1 when any line was bad.")
  boolean failOnBad;

  @Option(names = "--column", description = "Column of Parquet with the JSON. Default: resource.")
  String column = "resource";

  @Option(names = "--partitions", description = "Parts to cut the run into. Default: by size.")
  int partitions;

  @Option(names = "--master", description = "Spark master. Default: local[*].")
  String master = "local[*]";

  @Option(names = "--conf", description = "A setting of Spark's, key=value; may be repeated.")
  Map<String, String> conf = new TreeMap<>();

  @Override
  public Integer call() throws IOException {
    if ((on == null) == (at == null)) {
      throw new ParameterException(spec.commandLine(), "Give the day (--on) or the moment (--at).");
    }
    boolean bad = new Run(this).go();
    return bad && failOnBad ? Bulk.BAD_LINES : Bulk.DONE;
  }

  Terms terms() throws IOException {
    return new Terms(day(), at, known, PolicyFile.read("--policy", policy), "");
  }

  private LocalDate day() {
    return on != null ? on : Context.at(Objects.requireNonNull(at)).on();
  }

  boolean isComparison() {
    return compareOn != null
        || compareKnown != null
        || comparePolicy != null
        || comparePacks != null;
  }

  /** What is not said of before is as now. */
  Terms before() throws IOException {
    Terms now = terms();
    return new Terms(
        compareOn == null ? now.on() : compareOn,
        now.at(),
        compareKnown == null ? known : compareKnown,
        comparePolicy == null ? now.policy() : PolicyFile.read("--compare-policy", comparePolicy),
        comparePacks == null ? "" : comparePacks.getFileName().toString());
  }
}
