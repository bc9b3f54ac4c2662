package no.byrutine.service.fhir;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.out.Capabilities;
import no.byrutine.out.Operations;
import no.byrutine.service.access.Access;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Today;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the FHIR door can do. */
@Path("/fhir")
@Tag(name = "FHIR")
@APIResponse(
    responseCode = "200",
    description = "The resource",
    content = @Content(mediaType = Media.FHIR_JSON, schema = @Schema(type = SchemaType.OBJECT)))
public final class MetadataResource {

  private final Door door;
  private final Today today;
  private final Access access;
  private final String version;

  MetadataResource(
      Door door,
      Today today,
      Access access,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.door = door;
    this.today = today;
    this.access = access;
    this.version = version;
  }

  @GET
  @Path("metadata")
  @Operation(operationId = "capabilities", summary = "The CapabilityStatement")
  public Response capabilities() {
    return door.look(
        Answers.RESOURCE,
        () ->
            Answers.ok(
                Capabilities.json(
                    version,
                    door.base() + "fhir",
                    today.date(),
                    access.tokenEndpoint().isPresent())));
  }

  @GET
  @Path("OperationDefinition/{id}")
  @Operation(operationId = "operationDefinition", summary = "One of our operations, defined")
  public Response operation(@PathParam("id") String id) {
    return door.look(
        Answers.RESOURCE,
        () -> Answers.ok(Operations.json(id, version).orElseThrow(() -> new BadInput(unknown()))));
  }

  private static Issue unknown() {
    return new Issue(
        "not-found",
        "id",
        new Words(
            "Det finnes ingen slik operasjon. Se /fhir/metadata.",
            "There is no such operation. See /fhir/metadata."));
  }
}
