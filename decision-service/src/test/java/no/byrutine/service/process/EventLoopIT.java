package no.byrutine.service.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The threads that serve all connections are held back by none of them. */
class EventLoopIT {

  /** The first use of HAPI takes a second or more, and eight were seen on a busy machine. */
  private static final String HAPI = "ca.uhn.fhir.context.FhirContext ";

  @TempDir Path folder;

  @Test
  void theFirstCallThatIsOutOfTimeIsToldWithoutWaitingForHapi() throws Exception {
    Path classes = folder.resolve("classes");
    try (ServiceProcess service =
            ServiceProcess.start(
                List.of("env", "JAVA_TOOL_OPTIONS=-Xlog:class+load:file=" + classes),
                Map.of("byrutine.limits.time", "1S"));
        Socket socket = new Socket(service.base().getHost(), service.base().getPort())) {
      assertThat(halfSent(socket)).contains("503 ", "\"timeout\"");

      assertThat(Files.readString(classes)).contains("TurnedAway ").doesNotContain(HAPI);
      assertThat(service.log()).doesNotContain("BlockedThreadChecker", "has been blocked");
    }
  }

  /** What is answered to a call whose body does not come to its end. */
  private static String halfSent(Socket socket) throws IOException {
    String head =
        "POST /api/decisions/egenandel HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
    socket.getOutputStream().write(head.getBytes(UTF_8));
    return new String(socket.getInputStream().readNBytes(700), UTF_8);
  }
}
