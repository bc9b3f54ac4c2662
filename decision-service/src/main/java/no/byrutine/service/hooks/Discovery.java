package no.byrutine.service.hooks;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.byrutine.engine.definition.HookDefinition;
import no.byrutine.out.JsonDocument;

/** Writes the answer of the discovery endpoint. */
@Singleton
final class Discovery {

  private final CdsHooksConfig config;

  Discovery(CdsHooksConfig config) {
    this.config = config;
  }

  String json(List<CdsService> services, String language) {
    return JsonDocument.of(
        json -> {
          json.writeArrayFieldStart("services");
          for (CdsService service : services) {
            json.writeStartObject();
            service(json, service, language);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private void service(JsonGenerator json, CdsService service, String language) throws IOException {
    HookDefinition definition = service.definition();
    json.writeStringField("hook", definition.hook());
    json.writeStringField("title", definition.title().in(language));
    json.writeStringField("description", definition.description().in(language));
    json.writeStringField("id", definition.id());
    if (config.ballot3()) {
      json.writeStringField("version", "3.0.0-ballot");
    }
    Map<String, String> prefetch = service.templates();
    if (!prefetch.isEmpty()) {
      json.writeObjectFieldStart("prefetch");
      for (Map.Entry<String, String> template : prefetch.entrySet()) {
        json.writeStringField(template.getKey(), template.getValue());
      }
      json.writeEndObject();
    }
  }
}
