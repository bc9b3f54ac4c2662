package no.byrutine.service.json;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import no.byrutine.decision.Words;
import no.byrutine.out.DecisionJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision as OpenAPI describes it; {@link DecisionJson} writes it. A value is a number, a text
 * or yes/no, so it has no type of its own.
 */
@Schema(name = "Decision")
record DecisionSchema(
    @Schema(required = true) PackRef pack,
    @Schema(description = "Whom or what it is about, for example Patient/beboer-1") String subject,
    @Schema(description = "The day whose law applies", required = true) LocalDate on,
    @Schema(description = "The moment, when one was asked about") OffsetDateTime at,
    @Schema(description = "The day whose knowledge applies") LocalDate known,
    @Schema(required = true) OffsetDateTime evaluatedAt,
    @Schema(required = true) Outcome outcome,
    @Schema(required = true) List<Value> values,
    @Schema(required = true) List<Finding> findings,
    @Schema(required = true) List<Missing> missing,
    @Schema(description = "The numbers and choices that it rests on", required = true)
        List<UsedParameter> parameters,
    @Schema(required = true) List<NotUsed> notUsed,
    @Schema(required = true) Trace trace) {

  /** The pack that decided. */
  @Schema(name = "DecidingPack")
  record PackRef(
      @Schema(required = true) String id,
      @Schema(required = true) String version,
      String section,
      @Schema(description = "SHA-256 over the pack's sources", required = true) String digest) {}

  /** The answer. */
  @Schema(name = "Outcome")
  record Outcome(@Schema(required = true) String code, @Schema(required = true) Words display) {}

  /** A computed value, with its working. */
  @Schema(name = "Value")
  record Value(
      @Schema(required = true) String name,
      @Schema(required = true) Words title,
      @Schema(required = true) Object value,
      @Schema(description = "NOK or a UCUM code") String unit,
      @Schema(description = "What it is a value of, such as a month") Map<String, Object> of,
      @Schema(required = true) String rule,
      @Schema(required = true) String certainty,
      @Schema(required = true) List<Step> steps) {}

  /** A step of the working. */
  @Schema(name = "Step")
  record Step(
      @Schema(required = true) Words text, @Schema(required = true) Object value, String unit) {}

  /** What a rule says of the case. */
  @Schema(name = "Finding")
  record Finding(
      @Schema(required = true) String rule,
      @Schema(required = true) String title,
      @Schema(required = true) String severity,
      @Schema(required = true) String effect,
      @Schema(description = "The effect that it would have had on a verified ground")
          String cappedFrom,
      @Schema(required = true) String kind,
      @Schema(required = true) String certainty,
      @Schema(required = true) Words text,
      Words residentText,
      @Schema(required = true) List<RuleView.BasisView> basis,
      @Schema(description = "The values that it looked at", required = true)
          Map<String, Object> because,
      @Schema(description = "The facts that it rests on", required = true) List<String> evidence,
      @Schema(required = true) List<Suggestion> suggestions,
      @Schema(description = "What a finding that blocks yields to", required = true)
          List<OverrideReason> overrideReasons) {}

  /** Something that the routine says to do. */
  @Schema(name = "Suggestion")
  record Suggestion(
      @Schema(required = true) String name,
      @Schema(required = true) Words label,
      @Schema(required = true) String type,
      @Schema(description = "A FHIR R4 resource, ready to be created", required = true)
          Map<String, Object> resource) {}

  /** A reason to go on in spite of a finding. */
  @Schema(name = "OverrideReason")
  record OverrideReason(
      @Schema(required = true) String code,
      @Schema(required = true) Words display,
      @Schema(required = true) List<RuleView.BasisView> basis,
      @Schema(required = true) List<String> demands) {}

  /** Something that was not there. */
  @Schema(name = "Missing")
  record Missing(
      @Schema(required = true) String input,
      @Schema(required = true) String resource,
      @Schema(required = true) List<String> concepts,
      @Schema(required = true) Words why,
      @Schema(required = true) boolean couldChange) {}

  /** A number or a choice that the decision rests on. */
  @Schema(name = "UsedParameter")
  record UsedParameter(
      @Schema(required = true) String name,
      @Schema(required = true) Object value,
      String unit,
      LocalDate from,
      LocalDate published,
      @Schema(required = true) String basis,
      @Schema(required = true) String certainty,
      @Schema(required = true) boolean fresh,
      @Schema(required = true) String origin) {}

  /** Something that was sent and not used. */
  @Schema(name = "NotUsed")
  record NotUsed(@Schema(required = true) String ref, @Schema(required = true) Words why) {}

  /** Which rules fired, and why the others did not. */
  @Schema(name = "Trace")
  record Trace(
      @Schema(required = true) List<Fired> fired,
      @Schema(required = true) List<NotFired> notFired) {}

  /** A rule that fired. */
  @Schema(name = "Fired")
  record Fired(
      @Schema(required = true) String rule,
      @Schema(required = true) String title,
      @Schema(required = true) Map<String, Object> values,
      @Schema(required = true) List<String> evidence) {}

  /** A rule that did not, and the first condition that was not met. */
  @Schema(name = "NotFired")
  record NotFired(
      @Schema(required = true) String rule,
      @Schema(required = true) String title,
      @Schema(required = true) String condition) {}
}
