package no.byrutine.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.byrutine.bulk.decide.Packs;
import no.byrutine.bulk.decide.PartTask;
import no.byrutine.bulk.decide.Plan;
import no.byrutine.bulk.decide.Terms;
import no.byrutine.bulk.read.Export;
import no.byrutine.bulk.read.InputFiles;
import no.byrutine.bulk.read.InputRefused;
import no.byrutine.bulk.report.Json;
import no.byrutine.bulk.report.Report;
import no.byrutine.bulk.report.Summary;
import no.byrutine.bulk.write.RunFolder;
import no.byrutine.engine.Pack;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** One run: from the export to the tables and the report. */
final class Run {

  private final DecideCommand asked;

  Run(DecideCommand asked) {
    this.asked = asked;
  }

  /** Runs; whether any line was bad. */
  boolean go() throws IOException {
    try (SparkSession spark = session()) {
      spark.sparkContext().setLogLevel("ERROR");
      return go(spark);
    }
  }

  private SparkSession session() {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("byrutine-bulk")
            .master(asked.master)
            .config("spark.ui.enabled", false)
            // A part is a partition by number: Spark is not to put some of them together.
            .config("spark.sql.adaptive.enabled", false);
    asked.conf.forEach(builder::config);
    return builder.getOrCreate();
  }

  private boolean go(SparkSession spark) throws IOException {
    InputFiles files = InputFiles.in(asked.input);
    Plan plan = plan(spark, files);
    int parts = parts(files);
    Map<String, String> run = RunArguments.of(plan, files, parts);
    Pack pack = checked("", plan, plan.terms(), run);
    if (plan.before() != null) {
      checked("compare-", plan, plan.before(), run);
    }
    RunFolder folder = RunFolder.open(asked.output, run);
    Set<Integer> done = folder.done();
    if (folder.isResumed()) {
      System.err.println("Going on: " + done.size() + " of " + parts + " parts were done before.");
    }
    Export export = Export.read(spark, files, asked.column);
    decide(spark, export, plan, done, parts);
    boolean bad = reported(folder, export, pack);
    folder.tidy();
    return bad;
  }

  private Plan plan(SparkSession spark, InputFiles files) throws IOException {
    Terms before = asked.isComparison() ? asked.before() : null;
    if (asked.comparePacks != null) {
      if (!Files.isRegularFile(asked.comparePacks)) {
        throw new InputRefused(
            "--compare-packs: " + asked.comparePacks + " is not there. Give the jar of a pack.");
      }
      spark.sparkContext().addFile(asked.comparePacks.toString());
    }
    return new Plan(
        asked.pack,
        asked.section,
        asked.terms(),
        before,
        asked.explain,
        asked.keepText,
        asked.format,
        asked.output,
        files.names());
  }

  /** What is wrong with the pack's name or a policy is told here, before a cluster is busy. */
  private static Pack checked(String prefix, Plan plan, Terms terms, Map<String, String> run) {
    Pack pack = Packs.ready(plan.pack(), plan.section(), terms.jar());
    pack.inForce(terms.context());
    RunArguments.side(prefix, terms, pack, run);
    return pack;
  }

  /** By size and not by cores, so that a run can go on where there are more of them. */
  private int parts(InputFiles files) {
    int bySize = (int) Math.max(8, files.bytes() / (24L << 20));
    return asked.partitions > 0 ? asked.partitions : bySize;
  }

  private static void decide(
      SparkSession spark, Export export, Plan plan, Set<Integer> done, int parts) {
    if (done.size() == parts) {
      return;
    }
    LongAccumulator cases = spark.sparkContext().longAccumulator("cases");
    try (Progress progress = Progress.of(spark.sparkContext(), cases, parts, done.size())) {
      PartTask task = new PartTask(plan, export.shared(), done, cases);
      export.bySubject(parts).mapPartitionsWithIndex(task, true).collect();
      progress.end();
    }
  }

  private boolean reported(RunFolder folder, Export export, Pack pack) throws IOException {
    Summary summary =
        folder.results().stream()
            .map(result -> Json.read(result, Summary.class))
            .reduce(Summary.nothing(), Summary::plus);
    Report report =
        new Report(
            export.lines(),
            export.blankLines(),
            export.sharedLines(),
            asked.isComparison(),
            summary,
            new TreeMap<>(pack.definition().values()));
    report.check();
    folder.write("report.json", Json.write(report.figures()));
    folder.write("report.txt", report.text());
    folder.write("report.html", report.html());
    System.out.print(report.text());
    return summary.bad() > 0;
  }
}
