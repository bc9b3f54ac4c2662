package no.byrutine.service.log;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.byrutine.engine.Context;
import no.byrutine.engine.Policy;
import no.byrutine.out.JsonDocument;

/** When and under which policies a decision was made, as the log keeps it. */
final class ContextJson {

  private ContextJson() {}

  static String write(Context context) {
    return JsonDocument.of(
        json -> {
          json.writeStringField("on", context.on().toString());
          if (context.at().isPresent()) {
            json.writeStringField("at", context.at().get().toString());
          }
          json.writeStringField("known", context.known().toString());
          json.writeArrayFieldStart("policies");
          for (Policy policy : context.policies()) {
            write(json, policy);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, Policy policy) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", policy.name());
    json.writeObjectFieldStart("settings");
    for (var setting : new TreeMap<>(policy.settings()).entrySet()) {
      json.writeObjectFieldStart(setting.getKey());
      Policy.Setting given = setting.getValue();
      json.writeStringField("value", given.value());
      write(json, "from", given.from().map(LocalDate::toString));
      write(json, "source", given.source());
      write(json, "checked", given.checked().map(LocalDate::toString));
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  static Context read(String text) {
    JsonObject json = JsonText.object(text);
    List<Policy> policies = new ArrayList<>();
    json.getJsonArray("policies").forEach(it -> policies.add(policy(it.asJsonObject())));
    return new Context(
        LocalDate.parse(json.getString("on")),
        text(json, "at").map(OffsetDateTime::parse),
        LocalDate.parse(json.getString("known")),
        policies);
  }

  private static Policy policy(JsonObject json) {
    Map<String, Policy.Setting> settings = new HashMap<>();
    json.getJsonObject("settings")
        .forEach((name, setting) -> settings.put(name, setting(setting.asJsonObject())));
    return new Policy(json.getString("name"), settings);
  }

  private static Policy.Setting setting(JsonObject json) {
    return new Policy.Setting(
        json.getString("value"),
        text(json, "from").map(LocalDate::parse),
        text(json, "source"),
        text(json, "checked").map(LocalDate::parse));
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name)).map(it -> ((JsonString) it).getString());
  }
}
