package no.byrutine.service.decide;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names in the answer where its decisions are kept. */
public final class RecordHeader {

  private static final String NAME = "Byrutine-Decision";

  private final RecordsOfRequest records;

  RecordHeader(RecordsOfRequest records) {
    this.records = records;
  }

  @ServerResponseFilter
  public void write(ContainerResponseContext answer) {
    if (!records.ids().isEmpty()) {
      answer.getHeaders().putSingle(NAME, String.join(", ", records.ids()));
    }
  }
}
