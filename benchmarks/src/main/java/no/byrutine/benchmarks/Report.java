package no.byrutine.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The page that a run leaves behind. No figure in it is written by hand.
 *
 * @param title the page's heading
 * @param command what was run
 * @param about what the names of the figures stand for
 */
record Report(String title, String command, String about) {

  private static final String DECISIONS =
      """
      `peers` are the same two routines by Byrutine and by others, each in a JVM of its own, on the same 301 cases of
      `egenandel` (every value) and 301 applications (`fra`, fulfilled or not), whose answers are equal; the first case is
      measured. `fromBundle` is Byrutine from HAPI's parsed objects, `cql` the CQL engine on the same objects, `apply`
      clinical-reasoning's `$apply` with the same CQL as its condition. `dmn` is KIE's DMN on plain data that were made of
      the Bundle before, as `fromFacts` starts from facts. `relevant-100` is a stay with a hundred more
      incomes, `irrelevant-100` one with a hundred measurements that nothing asks for. `start-to-first-answer` is from
      the start of the JVM. How it is kept fair: [decision 0022](decisions/0022-peers.md).

      `egenandel` is published example P2 of the `egenandel` pack. Its `plainJava` is the same arithmetic on the same
      facts, written by hand, giving the same 27 values and no explanation. `read` is from JSON text to facts.
      `fromFacts` is the decision: outcome, values, findings, parameters; `fromFactsExplained` reads what is worked out
      when asked for as well: which of what is missing could change it, which rules fired, and why each other did not.
      `fromFactsAmongMany` is the same patient with 10 000 resources that the pack does not ask for; they have been read.
      `fromFactsOnTwoThreads` is one decision while another thread makes the same.
      `bareSession` is the same rules and all the facts in a Drools session with nothing of ours around it; ours leaves
      out the facts that no rule looks at, and does the pack's own arithmetic besides.

      `fra` is one full application for forsterket rehabilitering. `campaign` is 10 000 readings of noise in 200 rooms of
      30 barnehager in one call, `fromFactsTenth` a tenth of the readings of the same rooms; its `plainJava` counts the
      same and gives no reasons. `utdeling` is one dose of paracetamol as needed, to a patient with 20 orders and 200
      doses in the last month, by that section of `legemiddelhaandtering`. Its `plainJava` answers yes, or no with the
      first reason. `round` is 12 patients and 60 tasks asked of the section `fullmakt` in one call. `engine.noFacts` is a
      decision of `egenandel` on nothing: the floor under every session. `read` is the case of `utdeling` from JSON text to
      facts, beside `hapiParse`, HAPI's parse of the same text to its own objects.
      """;

  private static final String QUICK =
      """
      This is a quick run. Peers: a measurement of 1 s (10 s in a whole run), after 2 s of warming up, which is too little for
      what has much code. `egenandel`: one JVM (3), 15 s of warming up, 3 measurements of 2 s (5). The others: one JVM (3),
      3 s of warming up (15 s), 3 measurements of 1 s (5 of 2 s). Starts of the service: 3 (5).
      """;

  private static final String WHOLE =
      """
      Peers: a measurement of 10 s, after 20 s of warming up. The others: three JVMs, 15 s of warming up, 5 measurements
      of 2 s. Starts of the service: 5.
      """;

  private static final String LOAD =
      """
      CDS Hooks calls over HTTP, with everything prefetched, to one server after the other. The sender is one thread on
      the same machine, with 16 connections that each send their next call when they have the answer; at half load it
      sends at a fixed rate, and a call's time counts from when it should have been sent. Every server has the same JVM
      options (512 MB of heap, both compilers), and is warmed up until it gets no better.

      `hand-out` is a dose as needed that is about to be given to a patient with 20 orders, asked of the section
      `utdeling` of `legemiddelhaandtering`; `patient-view` is the same patient with many days of doses. `service` is the
      decision service as it is packaged, in development mode, with its log in a file of H2. `bare` is the same server
      (Quarkus) with one endpoint that parses the resources of the same call with HAPI, and answers with no cards. `hapi`
      is HAPI's `hapi-fhir-server-cds-hooks` in Tomcat, with one rule: ten active orders or more give one card.
      `patient-view.bare` is what the same endpoint that decides nothing takes of the larger call. The heap is what is
      left after a full collection, before, midway through and after the steady load.
      """;

  private static final String BULK =
      """
      `./byrutine-bulk decide` by `egenandel` on made-up residents on long stay (`generate --group LONG_STAY`), one JVM with
      3 GB of heap: from the start of the process to its end, so reading, sorting by resident, deciding, writing Parquet
      and the start itself are in it. `withoutSpark` is the same reader and the same engine on the same files, grouped in
      memory, on two threads; it writes nothing. `caseMore` is what each case more costs between the two largest runs on two
      cores, in which the start has no part. `processor` is seconds of all processors, which say more than the time where
      others use the machine too. `memory` is the most that the process had, all of it.
      """;

  static Report bulk(boolean quick) {
    return new Report("Performance in bulk", "./bench bulk" + (quick ? " --quick" : ""), BULK);
  }

  static Report decisions(boolean quick) {
    String about = DECISIONS + '\n' + (quick ? QUICK : WHOLE);
    return new Report("Performance", "./bench" + (quick ? " --quick" : ""), about);
  }

  static Report load(boolean quick) {
    return new Report("Performance under load", "./bench load" + (quick ? " --quick" : ""), LOAD);
  }

  void write(Path file, List<Figure> figures) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(title).append("\n\n");
    page.append("Written by `").append(command).append("` on ");
    page.append(LocalDate.now(ZoneOffset.UTC));
    page.append(". Ratios first: they hold across machines, the times do not.\n\n");
    page.append(about).append('\n');
    page.append("| figure | value | unit |\n|---|---:|---|\n");
    for (Figure figure : figures) {
      row(page, figure.name(), figure.number(), figure.unit());
    }
    page.append("\n| machine | |\n|---|---|\n");
    row(page, "processors", Runtime.getRuntime().availableProcessors());
    row(page, "memory for Java", (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
    row(
        page,
        "Java",
        System.getProperty("java.vm.name") + ' ' + System.getProperty("java.vm.version"));
    row(page, "system", System.getProperty("os.name") + ' ' + System.getProperty("os.arch"));
    Files.writeString(file, page);
  }

  private static void row(StringBuilder page, Object... cells) {
    for (Object cell : cells) {
      page.append("| ").append(cell).append(' ');
    }
    page.append("|\n");
  }
}
