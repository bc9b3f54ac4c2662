package no.byrutine.out;

import static no.byrutine.out.PackResourcesTest.valid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Suggestion;
import no.byrutine.decision.Words;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class GuidanceTest {

  private static final OffsetDateTime EVALUATED = OffsetDateTime.parse("2026-06-01T12:00:00+02:00");

  private final Guidance guidance =
      new Guidance(Sheets.section(), new DecisionJsonTest.EchoWording(), "nb");

  @Test
  void aDecisionIsParametersWithAllThatItHolds() {
    Parameters decided =
        valid(Parameters.class, guidance.decided(decision("Patient/1"), EVALUATED));
    assertThat(decided.getParameter())
        .extracting(ParametersParameterComponent::getName)
        .containsExactly(
            "pack",
            "subject",
            "on",
            "at",
            "known",
            "evaluatedAt",
            "outcome",
            "value",
            "finding",
            "missing",
            "parameter",
            "parameter",
            "notUsed",
            "guidance");
    assertThat(((Coding) decided.getParameter("outcome").getValue()).getCode())
        .isEqualTo("beregnet");
    ParametersParameterComponent value = named(decided.getParameter(), "value");
    Money sum = (Money) named(value.getPart(), "value").getValue();
    assertThat(sum.getValue()).isEqualTo("89782.5");
    ParametersParameterComponent finding = named(decided.getParameter(), "finding");
    assertThat(named(named(finding.getPart(), "suggestion").getPart(), "resource").getResource())
        .isInstanceOf(Task.class);
  }

  @Test
  void aPatientIsGivenARequestGroupOfWhatIsSuggested() {
    List<BundleEntryComponent> entries = applied("Patient/1");
    assertThat(entries).hasSize(2);
    GuidanceResponse response = (GuidanceResponse) entries.get(0).getResource();
    RequestGroup group = (RequestGroup) entries.get(1).getResource();
    assertThat(response.getResult().getReference()).isEqualTo(entries.get(1).getFullUrl());
    assertThat(response.getSubject().getReference()).isEqualTo("Patient/1");
    assertThat(response.getStatus()).isEqualTo(GuidanceResponseStatus.DATAREQUESTED);
    assertThat(response.getDataRequirement()).extracting(it -> it.getId()).containsExactly("skatt");
    assertThat(group.getSubject().getReference()).isEqualTo("Patient/1");
    assertThat(group.getAction()).hasSize(1);
    assertThat(group.getActionFirstRep().getTitle()).isEqualTo("Bestill tilsyn");
    assertThat(group.getContained()).hasSize(1).first().isInstanceOf(Task.class);
  }

  @Test
  void aPlaceIsGivenTheSuggestedResourcesThemselves() {
    List<BundleEntryComponent> entries = applied("Location/1");
    assertThat(entries).hasSize(2);
    assertThat(((GuidanceResponse) entries.get(0).getResource()).hasSubject()).isFalse();
    assertThat(((GuidanceResponse) entries.get(0).getResource()).hasResult()).isFalse();
    assertThat(((Task) entries.get(1).getResource()).getFor().getReference())
        .isEqualTo("Location/1");
  }

  @Test
  void theSameDecisionGivesTheSameText() {
    assertThat(guidance.applied(decision("Patient/1"), EVALUATED))
        .isEqualTo(guidance.applied(decision("Patient/1"), EVALUATED));
  }

  private List<BundleEntryComponent> applied(String subject) {
    return valid(Bundle.class, guidance.applied(decision(subject), EVALUATED)).getEntry();
  }

  private static ParametersParameterComponent named(
      List<ParametersParameterComponent> list, String name) {
    return list.stream().filter(it -> it.getName().equals(name)).findFirst().orElseThrow();
  }

  private static Decision decision(String subject) {
    Decision full = DecisionJsonTest.full(LocalDate.of(2026, 6, 1));
    Suggestion task =
        new Suggestion(
            "tilsyn",
            new Words("Bestill tilsyn", "Order an inspection"),
            Map.of(
                "resourceType",
                "Task",
                "status",
                "requested",
                "intent",
                "proposal",
                "for",
                Map.of("reference", subject)));
    return new Decision(
        full.pack(),
        Optional.of(subject),
        full.on(),
        full.at(),
        full.known(),
        full.outcome(),
        full.values(),
        full.findings().stream().map(finding -> suggesting(finding, task)).toList(),
        full.missing(),
        full.parameters(),
        full.notUsed(),
        full.trace());
  }

  private static Finding suggesting(Finding finding, Suggestion suggestion) {
    return new Finding(
        finding.rule(),
        finding.title(),
        finding.severity(),
        finding.effect(),
        finding.cappedFrom(),
        finding.kind(),
        finding.text(),
        finding.basis(),
        finding.because(),
        finding.evidence(),
        finding.certainty(),
        List.of(suggestion),
        finding.overrideReasons());
  }
}
