package no.byrutine.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Missing;
import no.byrutine.decision.Suggestion;
import no.byrutine.in.Input;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RequestGroup;
import org.hl7.fhir.r4.model.RequestGroup.RequestIntent;
import org.hl7.fhir.r4.model.RequestGroup.RequestStatus;
import org.hl7.fhir.r4.model.Resource;

/**
 * A decision as the answers of the operations: Parameters with everything, or a Bundle of a
 * GuidanceResponse and what is suggested to do. The same for the same decision and moment.
 */
public final class Guidance {

  private final PackSheet pack;
  private final Wording wording;
  private final String language;
  private final DecisionParameters parameters;

  /** A writer in the words of the pack or section that decided. */
  public Guidance(PackSheet pack, Wording wording, String language) {
    this.pack = pack;
    this.wording = wording;
    this.language = language;
    this.parameters = new DecisionParameters(pack, wording, language);
  }

  /** The whole decision, and the guidance of it, as Parameters in JSON. */
  public String decided(Decision decision, OffsetDateTime evaluatedAt) {
    Parameters whole = parameters.whole(decision, evaluatedAt);
    parameters.list(whole).resource("guidance", response(decision, evaluatedAt));
    return Fhir.json(whole);
  }

  /**
   * The guidance and what is suggested to do, as a Bundle in JSON. R4 lets a RequestGroup and a
   * GuidanceResponse be about a Patient or a Group alone: for any other subject the suggested
   * resources stand in the Bundle themselves, and name whom or what they are about.
   */
  public String applied(Decision decision, OffsetDateTime evaluatedAt) {
    Bundle bundle = new Bundle();
    bundle.setType(BundleType.COLLECTION);
    GuidanceResponse response = response(decision, evaluatedAt);
    Parameters outputs = parameters.brief(decision);
    outputs.setId("decision");
    response.addContained(outputs);
    response.setOutputParameters(new Reference("#decision"));
    if (ofPersons(decision)) {
      RequestGroup group = group(decision, evaluatedAt);
      String address = address(group);
      response.setResult(new Reference(address));
      bundle.addEntry().setFullUrl(address(response)).setResource(response);
      bundle.addEntry().setFullUrl(address).setResource(group);
    } else {
      bundle.addEntry().setFullUrl(address(response)).setResource(response);
      suggestions(decision).stream()
          .map(suggestion -> Fhir.resource(suggestion.resource()))
          .forEach(it -> bundle.addEntry().setFullUrl(address(it)).setResource(it));
    }
    return Fhir.json(bundle);
  }

  /** Where no subject is named, what the pack reads says whether it would be a person. */
  private boolean ofPersons(Decision decision) {
    return decision
        .subject()
        .map(subject -> subject.startsWith("Patient/") || subject.startsWith("Group/"))
        .orElseGet(() -> pack.inputs().resources().contains("Patient"));
  }

  private static List<Suggestion> suggestions(Decision decision) {
    return decision.findings().stream()
        .flatMap(finding -> finding.suggestions().stream())
        .distinct()
        .toList();
  }

  /** An address that is the same for the same content. */
  private String address(Resource resource) {
    String content = pack.ref().digest() + Fhir.json(resource);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(content.getBytes(UTF_8));
  }

  private GuidanceResponse response(Decision decision, OffsetDateTime evaluatedAt) {
    GuidanceResponse response = new GuidanceResponse();
    response.setLanguage(language);
    response.setModule(new CanonicalType(pack.plan() + "|" + pack.ref().version()));
    response.setStatus(status(decision));
    if (ofPersons(decision)) {
      decision.subject().ifPresent(subject -> response.setSubject(new Reference(subject)));
    }
    response.setOccurrenceDateTimeElement(FhirScalars.moment(evaluatedAt));
    for (Finding finding : decision.findings()) {
      response.addNote().setTextElement(text(finding));
    }
    for (Missing missing : decision.missing()) {
      pack.inputs().all().stream()
          .filter(input -> missing.couldChange() && input.name().equals(missing.input()))
          .forEach(input -> require(response, input));
    }
    return response;
  }

  private void require(GuidanceResponse response, Input input) {
    response.addDataRequirement(DataRequirements.of(input, pack.inputs().concepts()));
  }

  /** FHIR tells what is needed for an answer from what could make it another. */
  private static GuidanceResponseStatus status(Decision decision) {
    if (decision.findings().stream().anyMatch(it -> it.effect() == Effect.REQUIRES_INFORMATION)) {
      return GuidanceResponseStatus.DATAREQUIRED;
    }
    return decision.missing().stream().anyMatch(Missing::couldChange)
        ? GuidanceResponseStatus.DATAREQUESTED
        : GuidanceResponseStatus.SUCCESS;
  }

  private MarkdownType text(Finding finding) {
    return Fhir.text(
        new MarkdownType(), wording.words(finding.text(), finding.because()), language);
  }

  private RequestGroup group(Decision decision, OffsetDateTime evaluatedAt) {
    RequestGroup group = new RequestGroup();
    group.setLanguage(language);
    group.addInstantiatesCanonical(pack.plan() + "|" + pack.ref().version());
    group.setStatus(RequestStatus.DRAFT);
    group.setIntent(RequestIntent.PROPOSAL);
    decision.subject().ifPresent(subject -> group.setSubject(new Reference(subject)));
    group.setAuthoredOnElement(FhirScalars.moment(evaluatedAt));
    List<Suggestion> suggestions = suggestions(decision);
    for (Suggestion suggestion : suggestions) {
      Resource resource = Fhir.resource(suggestion.resource());
      String id = String.valueOf(suggestions.indexOf(suggestion) + 1);
      resource.setId(id);
      group.addContained(resource);
      action(group, decision, suggestion).setResource(new Reference("#" + id));
    }
    return group;
  }

  private RequestGroup.RequestGroupActionComponent action(
      RequestGroup group, Decision decision, Suggestion suggestion) {
    var action = group.addAction();
    action.setTitleElement(Fhir.text(suggestion.label(), language));
    decision.findings().stream()
        .filter(finding -> finding.suggestions().contains(suggestion))
        .findFirst()
        .ifPresent(
            finding -> {
              action.setDescription(text(finding).getValue());
              finding
                  .basis()
                  .forEach(basis -> action.addDocumentation(PackResources.citation(basis)));
            });
    return action;
  }
}
