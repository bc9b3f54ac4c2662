package no.byrutine.bulk.decide;

import java.io.IOException;
import java.util.List;
import no.byrutine.bulk.decide.Compared.Change;
import no.byrutine.bulk.decide.Result.BadLine;
import no.byrutine.bulk.write.Part;
import no.byrutine.bulk.write.Table;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Value;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.Texts;
import no.byrutine.fhir.Period;
import no.byrutine.out.DecisionJson;
import org.jspecify.annotations.Nullable;

/** Lays what became of a case out in rows. */
final class Writer {

  private final Plan plan;
  private final Part part;
  private final Texts texts;
  private final DecisionJson json;

  Writer(Plan plan, Pack pack, Part part) {
    this.plan = plan;
    this.part = part;
    this.texts = pack.texts();
    this.json = new DecisionJson(texts, pack.definition().values());
  }

  void decision(String subject, Decision decision) throws IOException {
    part.row(
        Table.DECISIONS,
        subject,
        decision.outcome().code(),
        decision.pack().id(),
        decision.pack().version(),
        decision.pack().section().orElse(null),
        decision.on(),
        decision.known().equals(Period.OPEN_END) ? null : decision.known(),
        plan.explain() ? json.essence(decision) : null);
    for (Value value : decision.values()) {
      value(subject, value);
    }
    for (Finding finding : decision.findings()) {
      finding(subject, finding);
    }
  }

  private void value(String subject, Value value) throws IOException {
    part.row(
        Table.VALUES,
        subject,
        value.name(),
        given(Cells.json(value.of())),
        Cells.bare(value.value()),
        given(Cells.unit(value.value())),
        value.rule(),
        value.certainty().code());
  }

  private void finding(String subject, Finding finding) throws IOException {
    part.row(
        Table.FINDINGS,
        subject,
        finding.rule(),
        finding.severity().code(),
        finding.effect().code(),
        finding.certainty().code(),
        given(Cells.json(finding.because())),
        given(String.join(" ", finding.evidence())),
        words(finding, "nb"),
        words(finding, "en"));
  }

  private String words(Finding finding, String language) {
    return texts.render(finding.text(), finding.because(), language, Texts.Reader.STAFF);
  }

  void changes(String subject, List<Change> changes) throws IOException {
    for (Change change : changes) {
      part.row(
          Table.CHANGES,
          subject,
          change.name(),
          given(Cells.json(change.of())),
          given(Cells.text(change.earlier())),
          given(Cells.text(change.later())),
          change.difference().map(Cells::bare).orElse(null),
          given(change.later().or(change::earlier).map(Cells::unit).orElse("")),
          given(Cells.json(change.causes())));
    }
  }

  void bad(Case one, List<BadLine> lines) throws IOException {
    for (BadLine bad : lines) {
      part.row(
          Table.BAD,
          plan.files().get(bad.file()),
          bad.line(),
          one.isNobodys() ? null : one.subject(),
          bad.issue().code(),
          given(bad.issue().expression()),
          bad.issue().text().nb(),
          bad.issue().text().en(),
          plan.keepText() ? bad.text() : null);
    }
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
