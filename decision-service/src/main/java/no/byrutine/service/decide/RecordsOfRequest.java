package no.byrutine.service.decide;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The decisions that the request at hand has made; the answer names their records in a header. */
@RequestScoped
class RecordsOfRequest {

  private final List<String> ids = new ArrayList<>();

  void add(UUID record) {
    ids.add(record.toString());
  }

  List<String> ids() {
    return List.copyOf(ids);
  }
}
