package no.byrutine.engine;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Suggestion;
import no.byrutine.engine.definition.SuggestionDefinition;

/**
 * Fills in what a suggestion is about. An element with nothing to be filled in with is left out, so
 * that no half-filled text reaches a record.
 *
 * @param evidence the resources that the finding rests on; the first is the one it is about
 */
record Filling(
    String rule,
    Optional<String> subject,
    List<String> evidence,
    Context context,
    Map<String, Scalar> because) {

  private static final String BECAUSE = "$because.";

  Suggestion of(SuggestionDefinition definition) {
    Map<String, Object> resource = new LinkedHashMap<>();
    definition
        .resource()
        .forEach((name, value) -> filled(value).ifPresent(full -> resource.put(name, full)));
    return new Suggestion(definition.name(), definition.label(), resource);
  }

  private Optional<Object> filled(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> full = new LinkedHashMap<>();
      map.forEach(
          (name, inner) -> filled(inner).ifPresent(it -> full.put(String.valueOf(name), it)));
      return full.isEmpty() ? Optional.empty() : Optional.of(full);
    }
    if (value instanceof List<?> list) {
      List<Object> full = new ArrayList<>();
      list.forEach(item -> filled(item).ifPresent(full::add));
      return full.isEmpty() ? Optional.empty() : Optional.of(full);
    }
    return value instanceof String text && text.startsWith("$")
        ? placeholder(text).map(filled -> filled)
        : Optional.of(value);
  }

  private Optional<String> placeholder(String text) {
    if (text.startsWith(BECAUSE)) {
      return Optional.ofNullable(because.get(text.substring(BECAUSE.length())))
          .map(Scalar::toString);
    }
    return switch (text) {
      case "$subject" -> subject;
      case "$evidence" -> evidence.stream().findFirst();
      case "$rule" -> Optional.of(rule);
      case "$on" -> Optional.of(context.on().toString());
      case "$at" -> context.at().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
      default -> Optional.empty();
    };
  }
}
