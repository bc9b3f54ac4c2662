package no.byrutine.service.log;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Finding;
import no.byrutine.decision.UsedParameter;
import no.byrutine.engine.Pack;
import no.byrutine.fhir.Period;
import no.byrutine.out.DecisionJson;
import no.byrutine.service.log.DecisionRecord.Found;
import no.byrutine.service.log.DecisionRecord.Used;

/**
 * What a decision came to.
 *
 * @param essence the decision as JSON, without its trace and the time it was made
 */
public record Summary(String outcome, List<Found> findings, List<Used> parameters, String essence) {

  public Summary {
    findings = List.copyOf(findings);
    parameters = List.copyOf(parameters);
  }

  /** The summary of a pack's decision. */
  public static Summary of(Pack pack, Decision decision) {
    return new Summary(
        decision.outcome().code(),
        found(decision.findings()),
        decision.parameters().stream().map(Summary::used).toList(),
        new DecisionJson(pack.texts(), pack.definition().values()).essence(decision));
  }

  /** The decision's digest. */
  public String digest() {
    return Digest.of(essence);
  }

  /** What each rule said, and how often: a campaign has a finding for each of a thousand rooms. */
  private static List<Found> found(List<Finding> findings) {
    return findings.stream()
        .collect(groupingBy(Summary::found, LinkedHashMap::new, counting()))
        .entrySet()
        .stream()
        .map(it -> it.getKey().times(it.getValue()))
        .toList();
  }

  private static Found found(Finding finding) {
    return new Found(finding.rule(), finding.effect().code(), finding.severity().code(), 1);
  }

  private static Used used(UsedParameter parameter) {
    return new Used(
        parameter.name(),
        parameter.value().toString(),
        parameter.from().equals(Period.OPEN_START) ? "" : parameter.from().toString(),
        parameter.origin());
  }
}
