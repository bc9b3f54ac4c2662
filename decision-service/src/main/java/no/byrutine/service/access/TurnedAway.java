package no.byrutine.service.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.byrutine.out.OperationOutcomes;
import no.byrutine.service.request.Language;
import no.byrutine.service.request.Media;
import no.byrutine.service.request.Refused;

/**
 * The answer to a call that comes no further than the gate: an OperationOutcome like all others.
 */
final class TurnedAway {

  /** How long a caller may go on sending a body that nobody reads. */
  private static final long MILLIS_TO_FINISH = TimeUnit.SECONDS.toMillis(30);

  private static final String RETRY_AFTER = "Retry-After";

  private TurnedAway() {}

  /** Answers, with these headers beside those of every refusal. */
  static void answer(RoutingContext call, Refused refused, Map<String, String> headers) {
    write(call, refused, headers);
    discardBody(call);
  }

  /** Answers, and says after how many seconds the same call may do well. */
  static void later(RoutingContext call, Refused refused, long seconds) {
    answer(call, refused, Map.of(RETRY_AFTER, String.valueOf(seconds)));
  }

  /** Answers, and asks the caller to come again by another connection: this one is closed. */
  static void elsewhere(RoutingContext call, Refused refused) {
    answer(call, refused, leaving(call));
  }

  /**
   * Answers in place of somebody who is at work with the call. Whoever waits for the rest of the
   * body is let go when the connection is closed.
   */
  static void giveUp(RoutingContext call, Refused refused) {
    write(call, refused, leaving(call));
  }

  /** HTTP/2 has no word for closing the connection after an answer. */
  private static Map<String, String> leaving(RoutingContext call) {
    boolean closable = call.request().version() != HttpVersion.HTTP_2;
    return closable ? Map.of(RETRY_AFTER, "1", "Connection", "close") : Map.of(RETRY_AFTER, "1");
  }

  private static void write(RoutingContext call, Refused refused, Map<String, String> headers) {
    String language = Language.of(null, call.request().getHeader("Accept-Language"));
    // Written before it is asked whether somebody else has answered: it may take its time.
    String outcome = OperationOutcomes.json(List.of(refused.issue()), language);
    HttpServerResponse response = call.response();
    if (response.headWritten() || response.closed()) {
      return;
    }
    headers.forEach(response::putHeader);
    response
        .setStatusCode(refused.status())
        .putHeader("Content-Type", Media.FHIR_JSON)
        .putHeader("Content-Language", language)
        .putHeader("Vary", "Accept-Language")
        .putHeader("Cache-Control", "no-store")
        .end(outcome);
  }

  /** A sender who is still sending is to get the answer, and not a broken connection. */
  private static void discardBody(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (request.isEnded()) {
      return;
    }
    long patience = call.vertx().setTimer(MILLIS_TO_FINISH, timer -> request.connection().close());
    request.handler(part -> {});
    request.endHandler(end -> call.vertx().cancelTimer(patience));
    request.resume();
  }
}
