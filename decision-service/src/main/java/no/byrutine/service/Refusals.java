package no.byrutine.service;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.out.OperationOutcomes;
import no.byrutine.service.request.Language;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Refused;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever goes wrong into an OperationOutcome.
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
  public Response badInput(BadInput e, HttpHeaders headers) {
    return unexpected(e, headers);
  }

  @ServerExceptionMapper
  public Response refused(Refused e, HttpHeaders headers) {
    return unexpected(e, headers);
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException e, HttpHeaders headers, UriInfo uri) {
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    if (status >= 500) {
      return unexpected(e, headers);
    }
    Response answer = answer(status, List.of(HttpFaults.of(status)), headers);
    return status == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()
        ? Response.fromResponse(answer).header(HttpHeaders.ALLOW, HttpFaults.allowed(uri)).build()
        : answer;
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable e, HttpHeaders headers) {
    Refusal refusal = Refusal.of(e);
    return answer(refusal.status(), refusal.issues(), headers);
  }

  private static Response answer(int status, List<Issue> issues, HttpHeaders headers) {
    String language = Language.of(null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return Response.status(status)
        .type(Media.FHIR_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(OperationOutcomes.json(issues, language))
        .build();
  }
}
