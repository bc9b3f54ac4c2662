package no.byrutine.service;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import no.byrutine.decision.Words;
import no.byrutine.engine.RuleFailedException;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.out.OperationOutcomes;
import no.byrutine.service.request.Bodies;
import no.byrutine.service.request.Language;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Refused;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever goes wrong into an OperationOutcome.
 *
 * <ul>
 *   <li>400: not JSON, not an envelope, not FHIR R4 (an issue of code {@code structure})
 *   <li>404: no such pack or path
 *   <li>413: too large
 *   <li>422: well-formed, but cannot be used (every other issue)
 *   <li>503: too much at once; the same request may do well later
 *   <li>500: a fault of ours; the answer and the log have an error id in common, and the log has
 *       where it happened, but nothing of what was sent
 * </ul>
 */
public final class Refusals {

  private static final Logger LOG = Logger.getLogger(Refusals.class);

  @ServerExceptionMapper
  public Response badInput(BadInput e, HttpHeaders headers) {
    return answer(status(e.issues()), e.issues(), headers);
  }

  @ServerExceptionMapper
  public Response refused(Refused e, HttpHeaders headers) {
    return answer(e.status(), List.of(e.issue()), headers);
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
    if (e instanceof OutOfMemoryError) {
      // Memory is the one thing that another request can take from this one.
      LOG.error("Out of memory; give the service more, or a lower byrutine.body.most-bytes");
      return refused(Bodies.busy(), headers);
    }
    String id = UUID.randomUUID().toString();
    // Its message names the rule, and nothing of the case.
    String rule = e instanceof RuleFailedException failed ? failed.getMessage() + " " : "";
    LOG.errorf("Error %s: %s%s", id, rule, Whereabouts.of(e));
    Issue issue =
        new Issue(
            "exception",
            "",
            new Words(
                "Noe gikk galt hos oss. Meld fra med feil-id " + id + ".",
                "Something went wrong at our end. Report it with error id " + id + "."));
    return answer(500, List.of(issue), headers);
  }

  private static int status(List<Issue> issues) {
    if (issues.stream().anyMatch(issue -> issue.code().equals("structure"))) {
      return 400;
    }
    return issues.stream().anyMatch(issue -> issue.code().equals("not-found")) ? 404 : 422;
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
