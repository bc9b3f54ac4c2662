package no.byrutine.service.replay;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.EnvelopeReader;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A decision of the log, decided again. */
@Path("/api/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Log")
public final class ReplayResource {

  private static final Offer OFFER = Offer.JSON.with("version");

  private final Replay replay;
  private final EnvelopeReader envelopes;
  private final Door door;

  ReplayResource(Replay replay, EnvelopeReader envelopes, Door door) {
    this.replay = replay;
    this.envelopes = envelopes;
    this.door = door;
  }

  @GET
  @Path("{id}/replay")
  @Operation(
      operationId = "replay",
      summary = "Decide a kept case again",
      description =
          "The same case, days and policies, by the version of the pack that decided if it is"
              + " loaded, or by the one that 'version' names. 'same' is true when the decision is the"
              + " same to the byte, apart from when it was made. 'causes' is what was not the same"
              + " behind it, and 'differences' what came out otherwise.")
  public Response ofKept(
      @PathParam("id") String id, @QueryParam("version") @Nullable String version) {
    return door.look(
        OFFER,
        () ->
            Response.ok(replay.ofKept(id, Optional.ofNullable(version)).json())
                .header(HttpHeaders.CACHE_CONTROL, "no-store"));
  }

  @POST
  @Path("{id}/replay")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replaySent",
      summary = "Decide a case again that was not kept",
      description =
          "The body is the envelope that was sent. Its bundle must be the same to the byte; the days,"
              + " the section and the policies are those of the record. A Bundle or a table that was"
              + " sent without an envelope is sent without one here too.")
  public Response ofEnvelope(
      @PathParam("id") String id, @QueryParam("version") @Nullable String version, InputStream body)
      throws IOException {
    return door.answer(
        OFFER,
        body,
        json ->
            Response.ok(
                replay
                    .ofSent(id, envelopes.read(json).bundle(), Optional.ofNullable(version))
                    .json()));
  }

  @POST
  @Path("{id}/replay")
  @Consumes({Media.FHIR_JSON, Media.CSV})
  @Operation(hidden = true)
  public Response ofInput(
      @PathParam("id") String id, @QueryParam("version") @Nullable String version, InputStream body)
      throws IOException {
    return door.answer(
        OFFER,
        body,
        input -> Response.ok(replay.ofSent(id, input, Optional.ofNullable(version)).json()));
  }
}
