package no.byrutine.service;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.out.OperationOutcomes;
import no.byrutine.service.page.RefusedPage;
import no.byrutine.service.request.Language;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Refused;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever goes wrong into an OperationOutcome, or into a page with the same words for those
 * who would rather have one ({@code Accept: text/html}) at the address of a page.
 *
 * <ul>
 *   <li>400: not JSON, not an envelope, not FHIR R4 (an issue of code {@code structure}), a header
 *       that is no media type, or a body that broke off
 *   <li>404: no such pack or path
 *   <li>413: too large
 *   <li>422: well-formed, but cannot be used (every other issue)
 *   <li>503: too much at once; the same request may do well later
 *   <li>500: a fault of ours; the answer and the log have an error id in common, and the log has
 *       where it happened, but nothing of what was sent
 * </ul>
 */
public final class Refusals {

  @ServerExceptionMapper
  public Response badInput(BadInput e, HttpHeaders headers, UriInfo uri) {
    return unexpected(e, headers, uri);
  }

  @ServerExceptionMapper
  public Response refused(Refused e, HttpHeaders headers, UriInfo uri) {
    return unexpected(e, headers, uri);
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException e, HttpHeaders headers, UriInfo uri) {
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    if (status >= 500) {
      return unexpected(e, headers, uri);
    }
    Response answer = answer(status, List.of(HttpFaults.of(status)), headers, uri);
    return status == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()
        ? Response.fromResponse(answer).header(HttpHeaders.ALLOW, HttpFaults.allowed(uri)).build()
        : answer;
  }

  @ServerExceptionMapper
  public Response unexpected(
      Throwable e, HttpHeaders headers, UriInfo uri, HttpServerResponse response) {
    if (response.ended() || response.closed()) {
      // The caller has hung up, or was told that it took too long: to write fails, and is no fault.
      return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
    }
    return unexpected(e, headers, uri);
  }

  private static Response unexpected(Throwable e, HttpHeaders headers, UriInfo uri) {
    Refusal refusal = Refusal.of(e);
    return answer(refusal.status(), refusal.issues(), headers, uri);
  }

  private static Response answer(int status, List<Issue> issues, HttpHeaders headers, UriInfo uri) {
    String language =
        Language.of(
            uri.getQueryParameters().getFirst("lang"),
            headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    boolean page = RefusedPage.isWanted(headers, uri);
    return Response.status(status)
        .type(page ? MediaType.TEXT_HTML + ";charset=UTF-8" : Media.FHIR_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(
            page ? RefusedPage.html(issues, language) : OperationOutcomes.json(issues, language))
        .build();
  }
}
