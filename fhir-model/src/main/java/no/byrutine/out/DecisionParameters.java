package no.byrutine.out;

import java.time.OffsetDateTime;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.OverrideReason;
import no.byrutine.decision.Step;
import no.byrutine.decision.UsedParameter;
import no.byrutine.decision.Value;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Period;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;

/**
 * A decision as FHIR R4 Parameters: what {@link DecisionJson} writes, in FHIR's types, except for
 * the trace.
 */
final class DecisionParameters {

  private final PackSheet pack;
  private final Wording wording;
  private final String language;

  DecisionParameters(PackSheet pack, Wording wording, String language) {
    this.pack = pack;
    this.wording = wording;
    this.language = language;
  }

  /** Everything that the decision holds. */
  Parameters whole(Decision decision, OffsetDateTime evaluatedAt) {
    Parameters parameters = new Parameters();
    ParameterList list = list(parameters);
    list.group("pack", this::pack);
    decision.subject().ifPresent(subject -> list.reference("subject", subject));
    dates(list, decision, evaluatedAt);
    answer(list, decision);
    decision.findings().forEach(it -> list.group("finding", parts -> finding(parts, it)));
    decision.missing().forEach(it -> list.group("missing", parts -> missing(parts, it)));
    decision.parameters().forEach(it -> list.group("parameter", parts -> parameter(parts, it)));
    decision
        .notUsed()
        .forEach(
            it ->
                list.group(
                    "notUsed", parts -> parts.reference("ref", it.ref()).words("why", it.why())));
    return parameters;
  }

  /** The outcome and the values alone. */
  Parameters brief(Decision decision) {
    Parameters parameters = new Parameters();
    answer(list(parameters), decision);
    return parameters;
  }

  ParameterList list(Parameters parameters) {
    return new ParameterList(parameters::addParameter, language);
  }

  private void pack(ParameterList parts) {
    parts.code("id", pack.ref().id()).text("version", pack.ref().version());
    pack.ref().section().ifPresent(section -> parts.code("section", section));
    parts.text("digest", pack.ref().digest());
  }

  private static void dates(ParameterList list, Decision decision, OffsetDateTime evaluatedAt) {
    list.value("on", new DateType(decision.on().toString()));
    decision.at().ifPresent(at -> list.value("at", FhirScalars.moment(at)));
    if (!decision.known().equals(Period.OPEN_END)) {
      list.value("known", new DateType(decision.known().toString()));
    }
    list.value("evaluatedAt", FhirScalars.moment(evaluatedAt));
  }

  private void answer(ParameterList list, Decision decision) {
    list.value("outcome", outcome(decision.outcome()));
    decision.values().forEach(it -> list.group("value", parts -> value(parts, it)));
  }

  private Coding outcome(Outcome outcome) {
    Coding coding = new Coding();
    coding.setSystem(pack.outcomeSystem());
    coding.setCode(outcome.code());
    coding.setDisplayElement(Fhir.text(outcome.display(), language));
    return coding;
  }

  private void value(ParameterList parts, Value value) {
    String name = value.name();
    parts.code("name", name);
    parts.words("title", pack.values().getOrDefault(name, new Words(name, name)));
    parts.scalar("value", value.value());
    parts.scalars("of", value.of());
    parts.text("rule", value.rule());
    parts.code("certainty", value.certainty().code());
    value.steps().forEach(step -> parts.group("step", it -> step(it, step)));
  }

  private void step(ParameterList parts, Step step) {
    parts.words("text", wording.words(step.text(), step.because()));
    parts.scalar("result", step.result());
  }

  private void finding(ParameterList parts, Finding finding) {
    parts.text("rule", finding.rule());
    parts.text("title", finding.title());
    parts.code("severity", finding.severity().code());
    parts.code("effect", finding.effect().code());
    finding.cappedFrom().ifPresent(effect -> parts.code("cappedFrom", effect.code()));
    parts.code("kind", finding.kind().code());
    parts.code("certainty", finding.certainty().code());
    parts.words("text", wording.words(finding.text(), finding.because()));
    wording
        .residentWords(finding.text(), finding.because())
        .ifPresent(words -> parts.words("residentText", words));
    finding.basis().forEach(basis -> parts.group("basis", it -> basis(it, basis)));
    parts.scalars("because", finding.because());
    finding.evidence().forEach(evidence -> parts.reference("evidence", evidence));
    finding
        .suggestions()
        .forEach(
            suggestion ->
                parts.group(
                    "suggestion",
                    it ->
                        it.code("name", suggestion.name())
                            .words("label", suggestion.label())
                            .resource("resource", Fhir.resource(suggestion.resource()))));
    finding
        .overrideReasons()
        .forEach(reason -> parts.group("overrideReason", it -> overrideReason(it, reason)));
  }

  private static void overrideReason(ParameterList parts, OverrideReason reason) {
    parts.code("code", reason.code()).words("display", reason.display());
    reason.basis().forEach(basis -> parts.group("basis", it -> basis(it, basis)));
    reason.demands().forEach(demand -> parts.code("demands", demand));
  }

  private static void basis(ParameterList parts, Basis basis) {
    parts.code("source", basis.source());
    parts.text("title", basis.title()).text("place", basis.place()).text("url", basis.url());
    parts.code("layer", basis.layer().name()).code("certainty", basis.certainty().code());
    parts.value("checkedOn", new DateType(basis.checkedOn().toString()));
  }

  private static void missing(ParameterList parts, Missing missing) {
    parts.code("input", missing.input()).code("resource", missing.resource());
    missing.concepts().forEach(concept -> parts.code("concept", concept));
    parts.words("why", missing.why()).flag("couldChange", missing.couldChange());
  }

  private static void parameter(ParameterList parts, UsedParameter parameter) {
    parts.code("name", parameter.name()).scalar("value", parameter.value());
    if (!parameter.from().equals(Period.OPEN_START)) {
      parts.value("from", new DateType(parameter.from().toString()));
    }
    if (!parameter.published().equals(Period.OPEN_START)) {
      parts.value("published", new DateType(parameter.published().toString()));
    }
    parts.text("basis", parameter.basis()).code("certainty", parameter.certainty().code());
    parts.flag("fresh", parameter.fresh()).text("origin", parameter.origin());
  }
}
