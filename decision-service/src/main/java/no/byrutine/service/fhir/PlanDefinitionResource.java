package no.byrutine.service.fhir;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import no.byrutine.out.PackResources;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Media;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The packs and their sections as FHIR PlanDefinitions. */
@Path("/fhir/PlanDefinition")
@Tag(name = "FHIR")
@APIResponse(
    responseCode = "200",
    description = "The resource",
    content = @Content(mediaType = Media.FHIR_JSON, schema = @Schema(type = SchemaType.OBJECT)))
public final class PlanDefinitionResource {

  private final Plans plans;
  private final Door door;

  PlanDefinitionResource(Plans plans, Door door) {
    this.plans = plans;
    this.door = door;
  }

  @GET
  @Operation(
      operationId = "planDefinitions",
      summary = "The packs and their sections; the query may have _id, url, version")
  public Response search() {
    return door.look(
        Answers.SEARCH,
        () ->
            Answers.ok(
                PackResources.plans(
                    Search.plans().among(plans.all(), door.query()),
                    door.base() + "fhir/",
                    door.address().toString())));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "planDefinition", summary = "A pack or a section, and what it reads")
  public Response read(@PathParam("id") String id, @Context Request request) {
    return door.look(
        Answers.RESOURCE, () -> Answers.read(request, plans.find(id).sheet(), PackResources::plan));
  }
}
