package no.byrutine.service.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * The id that a request has in our log and in the caller's: the caller's own {@code X-Request-Id},
 * or else the trace of its {@code traceparent}, or else a new one. The answer has it too.
 */
public final class Correlation {

  /** The header of the id, in the request and in the answer. */
  public static final String HEADER = "X-Request-Id";

  /** Its name among what the log knows of a line. */
  public static final String MDC_KEY = "requestId";

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /** A fødselsnummer has eleven digits, and must not come into a log in this way. */
  private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");

  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

  /** The id of the request at hand; empty outside of one. */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(MDC_KEY)).map(Object::toString);
  }

  @ServerRequestFilter(preMatching = true)
  public void begin(ContainerRequestContext request) {
    MDC.put(MDC_KEY, of(request.getHeaderString(HEADER), request.getHeaderString("traceparent")));
  }

  @ServerResponseFilter
  public void tell(ContainerResponseContext response) {
    current().ifPresent(id -> response.getHeaders().putSingle(HEADER, id));
  }

  static String of(@Nullable String requestId, @Nullable String traceparent) {
    return Optional.ofNullable(requestId)
        .filter(id -> WELL_FORMED.matcher(id).matches())
        .filter(id -> !ELEVEN_DIGITS.matcher(id).find())
        .or(() -> Optional.ofNullable(traceparent).flatMap(Correlation::trace))
        .orElseGet(() -> UUID.randomUUID().toString());
  }

  private static Optional<String> trace(String traceparent) {
    Matcher matcher = TRACEPARENT.matcher(traceparent);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
