package no.byrutine.service;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A case in, a decision out. */
@Path("/api/decisions/{pack}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public final class DecisionResource {

  private static final Set<String> ENVELOPE_QUERY = Set.of("_pretty");

  private static final Set<MediaType> DECISION = Set.of(MediaType.APPLICATION_JSON_TYPE);

  /** FHIR's own type is JSON too, for those who ask for no more than that. */
  private static final Set<MediaType> INVOICE =
      Set.of(MediaType.valueOf(Media.FHIR_JSON), MediaType.APPLICATION_JSON_TYPE);

  private final DecisionEngine engine;
  private final EnvelopeReader envelopes;
  private final Decisions decisions;
  private final Bodies bodies;

  DecisionResource(
      DecisionEngine engine, EnvelopeReader envelopes, Decisions decisions, Bodies bodies) {
    this.engine = engine;
    this.envelopes = envelopes;
    this.decisions = decisions;
    this.bodies = bodies;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decide",
      summary = "Decide a case",
      description =
          "The body is {on, at, known, section, policy, bundle}. 'on' is the day whose law applies and 'known'"
              + " the day whose knowledge applies; both are today in Oslo when left out. 'at' is the"
              + " moment, instead of 'on', for a routine in which the hour counts. 'section' asks"
              + " one part of the pack. 'policy'"
              + " lays choices and confirmed numbers over the city's own: a text, or {value, from,"
              + " source, checked}. 'bundle' is a FHIR R4 Bundle. The query may have _pretty=true."
              + " The same request with Content-Type application/fhir+json has the Bundle as its"
              + " body, and on, at, known, section and policy.<name> as query parameters; with"
              + " text/csv the body is the list of rooms of a measuring campaign.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = EnvelopeSchema.class),
            examples =
                @ExampleObject(
                    name = "egenandel",
                    externalValue = "/packs/egenandel/example.json")),
        @Content(mediaType = Media.FHIR_JSON, schema = @Schema(type = SchemaType.OBJECT)),
        @Content(mediaType = Media.CSV, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "200", description = "The decision, with everything it rests on")
  @APIResponse(
      responseCode = "400",
      description = "Not JSON, not an envelope or not FHIR R4: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "404",
      description = "No such pack: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "413",
      description = "Too large: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "422",
      description = "Well-formed, but cannot be decided on: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  public Response decide(
      @PathParam("pack") String id, UriInfo uri, HttpHeaders headers, InputStream body)
      throws IOException {
    Map<String, List<String>> query = uri.getQueryParameters();
    return decided(
        id,
        headers,
        query,
        body,
        json -> {
          refuseOtherThan(ENVELOPE_QUERY, query);
          return envelopes.read(json);
        });
  }

  @POST
  @Consumes(Media.FHIR_JSON)
  @Operation(hidden = true)
  public Response decideBundle(
      @PathParam("pack") String id, UriInfo uri, HttpHeaders headers, InputStream body)
      throws IOException {
    Map<String, List<String>> query = uri.getQueryParameters();
    return decided(id, headers, query, body, json -> envelopes.read(json, query));
  }

  @POST
  @Path("comparison")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "compare",
      summary = "Compare two decisions of a case",
      description =
          "The body is {earlier, later}, each of them {on, known, policy, bundle} as for a"
              + " decision, and of the same day 'on'. With the same bundle and two days 'known',"
              + " the difference is a back-payment (etterbetaling); with preliminary and then final"
              + " income it is a settlement (etteroppgjør). 'differences' has each value that is"
              + " not the same in both. The 'causes' of an amount add up to its difference: 'fact'"
              + " is named by the code of the facts, 'parameter' by the parameter, and 'status' is"
              + " that preliminary facts became final. An issue begins with the side it is on.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EnvelopePairSchema.class)))
  @APIResponse(
      responseCode = "200",
      description =
          "{earlier, later, differences[{name, title, of, earlier, later, difference, unit, causes[]}]}")
  @APIResponse(
      responseCode = "400",
      description = "Not JSON, not two envelopes or not FHIR R4: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "422",
      description = "Well-formed, but cannot be compared: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  public Response compare(
      @PathParam("pack") String id, UriInfo uri, HttpHeaders headers, InputStream body)
      throws IOException {
    Map<String, List<String>> query = uri.getQueryParameters();
    return answer(
        id,
        headers,
        DECISION,
        body,
        (pack, json) -> {
          refuseOtherThan(ENVELOPE_QUERY, query);
          return decisions.json(
              pack, decisions.compare(pack, envelopes.readPair(json)), indented(query));
        });
  }

  @POST
  @Path("invoice")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(Media.FHIR_JSON)
  @Operation(
      operationId = "invoice",
      summary = "Decide a case, and answer with the Invoice",
      description =
          "The body is {on, known, policy, bundle}, as for a decision. The answer is a FHIR R4"
              + " Invoice with one line for each run of days or month that is paid for, each with"
              + " its price components: they add up to the line. Its status is always 'draft', and"
              + " a note says so when a number must be confirmed first. While information is"
              + " missing there is no Invoice, also not of the part that is known.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EnvelopeSchema.class)))
  @APIResponse(
      responseCode = "200",
      description = "The Invoice",
      content = @Content(mediaType = Media.FHIR_JSON, schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "400",
      description = "Not JSON, not an envelope or not FHIR R4: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "404",
      description = "No such pack, or a pack that has no invoice: an OperationOutcome",
      content = @Content(mediaType = Media.FHIR_JSON))
  @APIResponse(
      responseCode = "422",
      description =
          "Cannot be decided on, or information is missing, or there is no amount: an"
              + " OperationOutcome that says what",
      content = @Content(mediaType = Media.FHIR_JSON))
  public Response invoice(
      @PathParam("pack") String id, UriInfo uri, HttpHeaders headers, InputStream body)
      throws IOException {
    return answer(
        id,
        headers,
        INVOICE,
        body,
        (pack, json) -> {
          refuseOtherThan(Set.of(), uri.getQueryParameters());
          InvoiceWriter writer = new InvoiceWriter(pack);
          return writer.write(decisions.decide(pack, envelopes.read(json)));
        });
  }

  private Response decided(
      String id,
      HttpHeaders headers,
      Map<String, List<String>> query,
      InputStream body,
      Function<String, Envelope> read)
      throws IOException {
    return answer(
        id,
        headers,
        DECISION,
        body,
        (pack, json) ->
            decisions.json(pack, decisions.decide(pack, read.apply(json)), indented(query)));
  }

  private Response answer(
      String id,
      HttpHeaders headers,
      Set<MediaType> written,
      InputStream body,
      BiFunction<Pack, String, String> work)
      throws IOException {
    // The body first, also when the pack is unknown: a sender who is still sending would see a
    // broken connection.
    return bodies.use(
        body,
        json -> {
          refuseOtherThan(written, headers);
          Pack pack = engine.pack(id);
          return Response.ok(work.apply(pack, json))
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .build();
        });
  }

  private static boolean indented(Map<String, List<String>> query) {
    return List.of("true").equals(query.get("_pretty"));
  }

  /** Quarkus looks at Accept only when several methods differ by it. */
  private static void refuseOtherThan(Set<MediaType> written, HttpHeaders headers) {
    if (headers.getAcceptableMediaTypes().stream()
        .noneMatch(accepted -> written.stream().anyMatch(accepted::isCompatible))) {
      throw new NotAcceptableException();
    }
  }

  private static void refuseOtherThan(Set<String> known, Map<String, List<String>> query) {
    query.keySet().stream()
        .filter(key -> !known.contains(key))
        .sorted()
        .findFirst()
        .ifPresent(
            key -> {
              throw new BadInput(Faults.unknownKey(key, "", known));
            });
  }
}
