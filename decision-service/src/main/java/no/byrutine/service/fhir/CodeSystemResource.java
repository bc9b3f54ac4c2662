package no.byrutine.service.fhir;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import no.byrutine.out.PackResources;
import no.byrutine.service.request.Door;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the packs' decisions may come to, and the codes of cards, as FHIR CodeSystems. */
@Path("/fhir/CodeSystem")
@Tag(name = "FHIR")
public final class CodeSystemResource {

  private final Plans plans;
  private final CommonCodes common;
  private final Door door;

  CodeSystemResource(Plans plans, CommonCodes common, Door door) {
    this.plans = plans;
    this.common = common;
    this.door = door;
  }

  @GET
  @Operation(
      operationId = "codeSystems",
      summary =
          "The outcomes of the packs, their rules and the reasons to override a card; the query may"
              + " have _id, url, version")
  public Response search() {
    return door.look(
        Answers.SEARCH,
        () ->
            Answers.ok(
                PackResources.codeSystems(
                    Search.outcomes().among(plans.whole(), door.query()),
                    Search.lists(common.all(), door.query()),
                    door.base() + "fhir/",
                    door.address().toString())));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "codeSystem",
      summary = "What a pack's decisions may come to, or a code of cards means")
  public Response read(@PathParam("id") String id, @Context Request request) {
    return door.look(
        Answers.RESOURCE,
        () ->
            common
                .find(id)
                .map(list -> Answers.ok(PackResources.codes(list)))
                .orElseGet(
                    () ->
                        Answers.read(
                            request, plans.findOutcomes(id).sheet(), PackResources::outcomes)));
  }
}
