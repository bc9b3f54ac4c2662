package no.byrutine.service.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ties together everything that is written about one request, here and at the caller: the
 * caller's {@code X-Request-Id}, or the trace of its {@code traceparent} (W3C Trace Context), or
 * else one of our own.
 */
@RequestScoped
public class Correlation {

  /** Short, and with a letter in it: a number alone could be somebody's, and ids end up in logs. */
  private static final Pattern REQUEST_ID =
      Pattern.compile("(?=[^A-Za-z]*[A-Za-z])[A-Za-z0-9._-]{8,64}");

  private static final Pattern TRACE_PARENT =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}.*");

  private final String id;

  Correlation(HttpHeaders headers) {
    this.id =
        of(
            Optional.ofNullable(headers.getHeaderString("X-Request-Id")),
            Optional.ofNullable(headers.getHeaderString("traceparent")));
  }

  /** Letters, digits, dots, underscores and hyphens; 64 at most. */
  public String id() {
    return id;
  }

  static String of(Optional<String> requestId, Optional<String> traceParent) {
    return requestId
        .filter(it -> REQUEST_ID.matcher(it).matches())
        .or(
            () ->
                traceParent
                    .map(TRACE_PARENT::matcher)
                    .filter(Matcher::matches)
                    .map(it -> it.group(1)))
        .orElseGet(() -> UUID.randomUUID().toString());
  }
}
