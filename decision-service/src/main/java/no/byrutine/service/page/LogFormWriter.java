package no.byrutine.service.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.in.Issue;
import no.byrutine.service.page.TryForm.Fault;
import no.byrutine.service.page.TryForm.Field;

/** Lays out the form in which the log is searched. */
final class LogFormWriter {

  private final List<Pack> packs;
  private final String language;

  LogFormWriter(List<Pack> packs, String language) {
    this.packs = packs;
    this.language = language;
  }

  /** The form with what was filled in, each fault at its field. */
  LogForm write(FormFields given, List<Issue> issues) {
    List<Fault> faults =
        issues.stream()
            .map(issue -> new Fault(issue.expression(), "", issue.text().in(language)))
            .toList();
    return new LogForm(
        field("subject", given, faults),
        field("pack", given, faults),
        options(titles(), given.text("pack")),
        field("outcome", given, faults),
        options(outcomes(), given.text("outcome")),
        field("rule", given, faults),
        field("on", given, faults),
        field("from", given, faults),
        field("to", given, faults),
        faults);
  }

  private static Field field(String name, FormFields given, List<Fault> faults) {
    return new Field(
        name,
        given.text(name),
        faults.stream().filter(fault -> fault.field().equals(name)).toList());
  }

  private List<Option> options(Map<String, Words> all, String chosen) {
    return Option.all(all, Function.identity(), language, chosen);
  }

  private Map<String, Words> titles() {
    Map<String, Words> titles = new LinkedHashMap<>();
    packs.forEach(pack -> titles.put(pack.id(), pack.definition().title()));
    return titles;
  }

  /** What the packs may answer; what several of them call the same stands once. */
  private Map<String, Words> outcomes() {
    Map<String, Words> outcomes = new LinkedHashMap<>();
    packs.stream()
        .flatMap(pack -> pack.definition().outcomes().stream())
        .forEach(it -> outcomes.putIfAbsent(it.outcome().code(), it.outcome().display()));
    return outcomes;
  }
}
