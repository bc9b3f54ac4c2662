package no.byrutine.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The page that a run leaves behind. No figure in it is written by hand. */
final class Report {

  private Report() {}

  static void write(Path file, List<Figure> figures, List<String> arguments) throws IOException {
    StringBuilder page = new StringBuilder();
    boolean quick = arguments.contains("--quick");
    page.append("# Performance\n\n");
    page.append("Written by `./bench").append(quick ? " --quick" : "").append("` on ");
    page.append(LocalDate.now(ZoneOffset.UTC))
        .append(". Ratios first: they hold across machines, ");
    page.append("the times do not.\n\n");
    page.append(
        "`egenandel` is published example P2 of the `egenandel` pack. Its `plainJava` is the same"
            + " ");
    page.append(
        "arithmetic on the same facts, written by hand, giving the same 27 values and no"
            + " explanation. ");
    page.append("`read` is from JSON text to facts. `fromFacts` is the decision: outcome, ");
    page.append(
        "values, findings, parameters; `fromFactsExplained` reads what is worked out when ");
    page.append(
        "asked for as well: which of what is missing could change it, which rules fired, and ");
    page.append("why each other did not. `bareSession` is the same rules and facts in a Drools ");
    page.append("session with nothing of ours around it: no decision can cost less.\n\n");
    page.append(
        "`fra` is one full application for forsterket rehabilitering. `campaign` is 10 000 readings"
            + " of noise in 200 rooms of 30 barnehager in one call, `fromFactsTenth` a tenth of the"
            + " readings of the same rooms; its `plainJava` counts the same and gives no reasons."
            + " `utdeling` is one dose of paracetamol as needed, to a patient with 20 orders and ");
    page.append("200 doses in the last month, by that section of `legemiddelhaandtering`. Its ");
    page.append(
        "`plainJava` answers yes, or no with the first reason. `round` is 12 patients and ");
    page.append("60 tasks asked of the section `fullmakt` in one call. `engine.noFacts` is a ");
    page.append("decision of `egenandel` on nothing: the floor under every session. ");
    page.append("`read` is the case of `utdeling` from JSON text to facts, beside `hapiParse`, ");
    page.append("HAPI's parse of the same text to its own objects.\n\n");
    page.append("| figure | value | unit |\n|---|---:|---|\n");
    for (Figure figure : figures) {
      page.append("| ").append(figure.name()).append(" | ").append(figure.number());
      page.append(" | ").append(figure.unit()).append(" |\n");
    }
    page.append("\n| machine | |\n|---|---|\n");
    page.append("| processors | ")
        .append(Runtime.getRuntime().availableProcessors())
        .append(" |\n");
    page.append("| memory for Java | ")
        .append(Runtime.getRuntime().maxMemory() >> 20)
        .append(" MiB |\n");
    page.append("| Java | ").append(System.getProperty("java.vm.name")).append(' ');
    page.append(System.getProperty("java.vm.version")).append(" |\n");
    page.append("| system | ").append(System.getProperty("os.name")).append(' ');
    page.append(System.getProperty("os.arch")).append(" |\n");
    Files.writeString(file, page);
  }
}
