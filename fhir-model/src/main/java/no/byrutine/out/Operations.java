package no.byrutine.out;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationKind;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;

/** The operations on a PlanDefinition, each defined as a FHIR R4 OperationDefinition. */
public final class Operations {

  static final Map<String, String> ALL = new TreeMap<>();

  static {
    ALL.put(
        "decide",
        "Decides a case by the pack or section, and answers with the decision and all that it"
            + " rests on.");
    ALL.put(
        "apply",
        "Decides a case, and answers with a Bundle: a GuidanceResponse, and what is suggested to"
            + " do. When the subject is a Patient or a Group, that is a RequestGroup; otherwise the"
            + " suggested resources themselves, since neither a RequestGroup nor a GuidanceResponse"
            + " of R4 may have another subject. FHIR's own $apply answers with a CarePlan.");
    ALL.put(
        "validate",
        "Holds a case against what the pack or section reads, and answers with an"
            + " OperationOutcome: an error for what would be refused, a warning for what is missing"
            + " and could change the decision, information for the rest.");
  }

  private Operations() {}

  /** The definition of this id, as JSON; empty when there is no such operation. */
  public static Optional<String> json(String id, String version) {
    return Optional.ofNullable(ALL.get(id)).map(text -> Fhir.json(definition(id, text, version)));
  }

  static String url(String id) {
    return PackSheet.BASE + "OperationDefinition/" + id;
  }

  private static OperationDefinition definition(String id, String description, String version) {
    OperationDefinition operation = new OperationDefinition();
    operation.setId(id);
    operation.setUrl(url(id));
    operation.setVersion(version);
    operation.setName(id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1));
    operation.setStatus(PublicationStatus.ACTIVE);
    operation.setKind(OperationKind.OPERATION);
    operation.setDescription(description);
    operation.setAffectsState(false);
    operation.setCode(id);
    operation.addResource("PlanDefinition");
    operation.setSystem(false).setType(false).setInstance(true);
    in(operation, "bundle", 1, "1", "Bundle", "The case.");
    in(operation, "on", 0, "1", "date", "The day whose law applies; today when left out.");
    in(operation, "at", 0, "1", "dateTime", "The moment, instead of on, where the hour counts.");
    in(operation, "known", 0, "1", "date", "The day whose knowledge applies; today if left out.");
    policy(operation);
    if (id.equals("decide")) {
      decision(operation);
    } else {
      String type = id.equals("apply") ? "Bundle" : "OperationOutcome";
      out(operation, "return", 1, "1", "The answer.").setType(type);
    }
    return operation;
  }

  private static void policy(OperationDefinition operation) {
    var policy = parameter(operation, "policy", 0, "*", OperationParameterUse.IN);
    policy.setDocumentation("A choice, or a confirmed number, laid over the city's own.");
    parts(policy, "name string", "value string", "from? date", "source? string", "checked? date");
  }

  private static void decision(OperationDefinition operation) {
    var pack = out(operation, "pack", 1, "1", "Which pack decided.");
    parts(pack, "id code", "version string", "section? code", "digest string");
    out(operation, "subject", 0, "1", "Whom or what it is about.").setType("Reference");
    out(operation, "on", 1, "1", "The day whose law applied.").setType("date");
    out(operation, "at", 0, "1", "The moment it was asked for.").setType("dateTime");
    out(operation, "known", 0, "1", "The day whose knowledge applied.").setType("date");
    out(operation, "evaluatedAt", 1, "1", "When it was made.").setType("dateTime");
    out(operation, "outcome", 1, "1", "The answer in one word.").setType("Coding");
    var value = out(operation, "value", 0, "*", "A value that the pack computed.");
    parts(value, "name code", "title string", "value? Element", "of? Element");
    parts(value, "rule string", "certainty code");
    parts(part(value, "step*"), "text string", "result? Element");
    finding(out(operation, "finding", 0, "*", "What one rule says, on which ground and why."));
    var missing = out(operation, "missing", 0, "*", "An input that was not there.");
    parts(missing, "input code", "resource code", "concept* code", "why string");
    parts(missing, "couldChange boolean");
    var used = out(operation, "parameter", 0, "*", "A number or a choice that was used.");
    parts(used, "name code", "value? Element", "from? date", "published? date", "basis? string");
    parts(used, "certainty code", "fresh boolean", "origin? string");
    var notUsed = out(operation, "notUsed", 0, "*", "A resource that no rule saw, and why.");
    parts(notUsed, "ref Reference", "why string");
    out(operation, "guidance", 1, "1", "The decision in short.").setType("GuidanceResponse");
  }

  private static void in(
      OperationDefinition operation, String name, int min, String max, String type, String text) {
    parameter(operation, name, min, max, OperationParameterUse.IN)
        .setType(type)
        .setDocumentation(text);
  }

  private static OperationDefinitionParameterComponent out(
      OperationDefinition operation, String name, int min, String max, String text) {
    return parameter(operation, name, min, max, OperationParameterUse.OUT).setDocumentation(text);
  }

  private static OperationDefinitionParameterComponent parameter(
      OperationDefinition operation, String name, int min, String max, OperationParameterUse use) {
    return operation.addParameter().setName(name).setUse(use).setMin(min).setMax(max);
  }

  private static void finding(OperationDefinitionParameterComponent finding) {
    parts(finding, "rule string", "title string", "severity code", "effect code");
    parts(finding, "cappedFrom? code", "kind code", "certainty code", "text string");
    parts(finding, "residentText? string");
    basis(part(finding, "basis*"));
    parts(finding, "because? Element", "evidence* Reference");
    parts(part(finding, "suggestion*"), "name code", "label string", "resource Any");
    var reason = part(finding, "overrideReason*");
    parts(reason, "code code", "display string", "demands* code");
    basis(part(reason, "basis*"));
  }

  private static void basis(OperationDefinitionParameterComponent basis) {
    parts(basis, "source code", "title? string", "place? string", "url? string");
    parts(basis, "layer code", "certainty code", "checkedOn date");
  }

  /** Each as its name, {@code ?} or {@code *} when it may be left out or repeated, and its type. */
  private static void parts(OperationDefinitionParameterComponent parameter, String... parts) {
    for (String text : parts) {
      int space = text.indexOf(' ');
      part(parameter, text.substring(0, space)).setType(text.substring(space + 1));
    }
  }

  private static OperationDefinitionParameterComponent part(
      OperationDefinitionParameterComponent parameter, String text) {
    boolean many = text.endsWith("*");
    boolean optional = many || text.endsWith("?");
    return parameter
        .addPart()
        .setName(optional ? text.substring(0, text.length() - 1) : text)
        .setUse(parameter.getUse())
        .setMin(optional ? 0 : 1)
        .setMax(many ? "*" : "1");
  }
}
