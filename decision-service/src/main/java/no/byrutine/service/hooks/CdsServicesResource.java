package no.byrutine.service.hooks;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import no.byrutine.decision.Words;
import no.byrutine.service.decide.Decisions;
import no.byrutine.service.decide.Recorded;
import no.byrutine.service.hooks.CaseCollector.Collected;
import no.byrutine.service.log.DecisionLog;
import no.byrutine.service.metrics.Steps;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Envelope;
import no.byrutine.service.request.Offer;
import no.byrutine.service.request.Refused;
import no.byrutine.service.request.Today;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The CDS Hooks doors: which services there are, and a call of one. */
@Path("/cds-services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CDS Hooks")
@APIResponse(
    responseCode = "200",
    description = "The JSON of CDS Hooks",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT)))
public final class CdsServicesResource {

  private final CdsServices services;
  private final CaseCollector collector;
  private final Decisions decisions;
  private final DecisionLog log;
  private final Discovery discovery;
  private final HookResponse response;
  private final Door door;
  private final Today today;
  private final Steps steps;

  CdsServicesResource(
      CdsServices services,
      CaseCollector collector,
      Decisions decisions,
      DecisionLog log,
      Discovery discovery,
      HookResponse response,
      Door door,
      Today today,
      Steps steps) {
    this.services = services;
    this.collector = collector;
    this.decisions = decisions;
    this.log = log;
    this.discovery = discovery;
    this.response = response;
    this.door = door;
    this.today = today;
    this.steps = steps;
  }

  @GET
  @Operation(operationId = "cdsServices", summary = "The CDS Hooks services (discovery)")
  public Response discover() {
    String language = door.language();
    return Response.ok(discovery.json(services.all(), language))
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "callCdsService", summary = "Call a CDS Hooks service")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT)))
  public Response call(@PathParam("id") String id, InputStream body) throws IOException {
    return door.answer(
        Offer.CDS_HOOKS,
        body,
        json -> {
          HookRequest request = HookRequestReader.read(json);
          CdsService service = services.find(id, request.hook());
          Collected collected = collector.collect(service, request);
          refuseWithout(collected.needed());
          String language = door.language();
          return Response.ok(log.settledOnce(() -> answer(service, request, collected, language)))
              .header(HttpHeaders.CONTENT_LANGUAGE, language);
        });
  }

  private String answer(
      CdsService service, HookRequest request, Collected collected, String language) {
    List<Recorded> decided =
        decisions.recorded(
            service.pack(),
            service.asked(),
            service.inputs(),
            Envelope.now(today, collected.bundle()));
    return steps.write(
        service.pack(), () -> response.json(service, request, collected, decided, language));
  }

  private static void refuseWithout(List<String> keys) {
    if (!keys.isEmpty()) {
      String list = String.join(", ", keys);
      throw new Refused(
          412,
          "incomplete",
          "prefetch." + keys.get(0),
          new Words(
              "Disse opplysningene trengs og kunne ikke hentes: "
                  + list
                  + ". Send dem som prefetch, eller gi tilgang med fhirServer og fhirAuthorization.",
              "These are needed and could not be had: "
                  + list
                  + ". Send them as prefetch, or give access by fhirServer and fhirAuthorization."));
    }
  }
}
