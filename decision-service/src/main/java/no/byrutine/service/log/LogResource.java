package no.byrutine.service.log;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import no.byrutine.service.access.Scope;
import no.byrutine.service.request.Door;
import no.byrutine.service.request.Offer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The records of the log: one, a search, and what is to be deleted. */
@Path("/api/log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Log")
public final class LogResource {

  private static final Offer SEARCH = Offer.JSON.with(LogQuery.NAMES.toArray(String[]::new));

  private final Records records;
  private final LogQuery query;
  private final Deletions deletions;
  private final Door door;

  LogResource(Records records, LogQuery query, Deletions deletions, Door door) {
    this.records = records;
    this.query = query;
    this.deletions = deletions;
    this.door = door;
  }

  @GET
  @Operation(
      operationId = "searchLog",
      summary = "Search the log",
      description =
          "pack, on, outcome, rule and caller must be the same; from and to are the first and the"
              + " last day of recording, in Oslo. The newest come first, 'count' at a time (20, at"
              + " most 100); 'next' is the 'after' of the next page. A person is asked for by POST"
              + " /api/log/search, so that no number stands in an address.")
  public Response search() {
    return door.look(SEARCH, () -> found(query.read(door.query())));
  }

  @POST
  @Path("search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "searchLogBySubject",
      summary = "Search the log, also by person",
      description =
          "The body is an object with the names of the query, and 'subject': a FHIR reference such as"
              + " Patient/1, or a national identity number.")
  public Response searchSubject(InputStream body) throws IOException {
    return door.answer(Offer.JSON, body, json -> found(query.read(json)));
  }

  @POST
  @Path("deletion")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "deleteSubject",
      summary = "Delete what the log has of a person",
      description =
          "The body is {subject, reason}. The deletion itself is recorded, with the reason and the"
              + " pseudonym: name nobody in the reason.")
  public Response delete(InputStream body) throws IOException {
    return door.answer(
        Offer.JSON, body, json -> Response.ok(deletions.ofSubject(DeletionRequest.read(json))));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "record",
      summary = "The record of a decision",
      description =
          "The id stands in the header Byrutine-Decision of the answer, in 'record' of a batch's"
              + " line, and in the extension of a hook's answer.")
  public Response record(@PathParam("id") String id) {
    return door.look(Offer.JSON, () -> ok(RecordJson.whole(records.find(id, Scope.LOG_READ))));
  }

  private ResponseBuilder found(LogSearch search) {
    return ok(RecordJson.page(records.find(search), search.count()));
  }

  private static ResponseBuilder ok(String json) {
    return Response.ok(json).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
