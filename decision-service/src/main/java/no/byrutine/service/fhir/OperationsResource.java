package no.byrutine.service.fhir;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.function.BiFunction;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.out.Guidance;
import no.byrutine.out.OperationOutcomes;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.metrics.Steps;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Envelope;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operations on a pack or a section: Parameters in, a case decided, and FHIR out. */
@Path("/fhir/PlanDefinition")
@Consumes({Media.FHIR_JSON, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR")
@APIResponse(
    responseCode = "200",
    description = "The resource",
    content = @Content(mediaType = Media.FHIR_JSON, schema = @Schema(type = SchemaType.OBJECT)))
public final class OperationsResource {

  private final Plans plans;
  private final ParametersReader reader;
  private final Decisions decisions;
  private final Door door;
  private final Today today;
  private final Steps steps;

  OperationsResource(
      Plans plans,
      ParametersReader reader,
      Decisions decisions,
      Door door,
      Today today,
      Steps steps) {
    this.plans = plans;
    this.reader = reader;
    this.decisions = decisions;
    this.door = door;
    this.today = today;
    this.steps = steps;
  }

  /** The dollar sign stands in the parameter: Quarkus does not find it in a path of its own. */
  @POST
  @Path("{id}/{operation}")
  @Operation(
      operationId = "planOperation",
      summary =
          "Decide a case ($decide, $apply), or hold it against what the pack reads ($validate)",
      description =
          "The body is FHIR Parameters: bundle, on, at, known, policy. The answers are Parameters, a"
              + " Bundle and an OperationOutcome; see /fhir/OperationDefinition/decide, apply and"
              + " validate.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = Media.FHIR_JSON, schema = @Schema(type = SchemaType.OBJECT)))
  public Response operate(
      @PathParam("id") String id, @PathParam("operation") String operation, InputStream body)
      throws IOException {
    return switch (operation) {
      case "$decide" ->
          answer(id, body, (plan, it) -> written(plan, decided(plan, it), guidance(plan)::decided));
      case "$apply" ->
          answer(id, body, (plan, it) -> written(plan, decided(plan, it), guidance(plan)::applied));
      case "$validate" -> answer(id, body, this::validated);
      default -> door.answer(Answers.RESOURCE, body, json -> unknown());
    };
  }

  private Decision decided(Plan plan, Envelope envelope) {
    return decisions.decide(plan.whole(), envelope);
  }

  private String written(
      Plan plan, Decision decision, BiFunction<Decision, OffsetDateTime, String> writer) {
    return steps.write(plan.asked(), () -> writer.apply(decision, today.moment()));
  }

  private String validated(Plan plan, Envelope envelope) {
    try {
      return OperationOutcomes.graded(Needs.of(decided(plan, envelope)), door.language());
    } catch (BadInput e) {
      // What would be refused is what was asked for here.
      return OperationOutcomes.json(e.issues(), door.language());
    }
  }

  private static ResponseBuilder unknown() {
    throw new BadInput(
        new Issue(
            "not-found",
            "",
            new Words(
                "Det finnes ingen slik operasjon. Se /fhir/metadata.",
                "There is no such operation. See /fhir/metadata.")));
  }

  private Guidance guidance(Plan plan) {
    return new Guidance(plan.sheet(), plan.asked().texts(), door.language());
  }

  private Response answer(String id, InputStream body, BiFunction<Plan, Envelope, String> work)
      throws IOException {
    return door.answer(
        Answers.RESOURCE,
        body,
        json -> {
          Plan plan = plans.find(id);
          Envelope envelope = reader.read(json, plan.section());
          return Answers.ok(work.apply(plan, envelope))
              .header(HttpHeaders.CONTENT_LANGUAGE, door.language())
              .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        });
  }
}
