package no.byrutine.service.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** What came back. */
record Answered(int status, String type, String language, String body) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Each decision has a record of its own. */
  private static final Pattern RECORD = Pattern.compile("\"record\":\"[0-9a-f-]{36}\"");

  static Answered to(Sent sent, URI service) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(service.toString().replaceAll("/+$", "") + sent.address()))
            // Long enough for a slow machine; an answer that never comes is the fault here.
            .timeout(Duration.ofMinutes(2))
            .method(
                sent.method(),
                sent.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(sent.body().getBytes(sent.charset())));
    sent.headers().forEach(request::header);
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answered(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.headers().firstValue("Content-Language").orElse(""),
          RECORD.matcher(answer.body()).replaceAll("\"record\":\"…\""));
    } catch (IOException e) {
      throw new AssertionError("No answer to " + sent, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
