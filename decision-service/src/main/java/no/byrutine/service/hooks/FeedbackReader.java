package no.byrutine.service.hooks;

import com.fasterxml.jackson.core.JsonToken;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.byrutine.in.BadInput;
import no.byrutine.service.log.Feedback;
import no.byrutine.service.log.Feedback.Outcome;
import no.byrutine.service.log.Feedback.Reason;
import no.byrutine.service.log.JsonText;
import no.byrutine.service.request.Dates;
import no.byrutine.service.request.StrictJson;

/**
 * Reads feedback as CDS Hooks 2.0 has it. All of it is taken or none: an answer that took half
 * would leave the client with the question which half.
 */
final class FeedbackReader {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final Set<String> OF_BODY = Set.of("feedback", "extension");
  private static final Set<String> OF_ONE =
      Set.of(
          "card",
          "outcome",
          "acceptedSuggestions",
          "overrideReason",
          "outcomeTimestamp",
          "extension");

  private static final Map<String, Outcome> OUTCOMES =
      Map.of("accepted", Outcome.ACCEPTED, "overridden", Outcome.OVERRIDDEN);

  private final JsonElements json = new JsonElements();
  private final List<Feedback> all = new ArrayList<>();
  private final Set<String> ignored = new TreeSet<>();

  private FeedbackReader() {}

  /**
   * What was sent.
   *
   * @param ignored members that this service does not know, by path
   */
  record Sent(List<Feedback> all, List<String> ignored) {}

  /**
   * Reads {@code {"feedback": […]}}.
   *
   * @throws BadInput with everything that is wrong with it
   */
  static Sent read(String text) {
    try (StrictJson in = new StrictJson(text, "")) {
      if (in.next() != JsonToken.START_OBJECT) {
        throw in.notAnObject();
      }
      in.skip();
      in.end();
    }
    FeedbackReader reader = new FeedbackReader();
    reader.body(JsonText.object(text));
    if (!reader.json.issues().isEmpty()) {
      throw new BadInput(reader.json.issues());
    }
    return new Sent(List.copyOf(reader.all), List.copyOf(reader.ignored));
  }

  private void body(JsonObject body) {
    noteOthers(body, OF_BODY, "");
    Optional<JsonArray> entries = json.list(body, "feedback", "feedback");
    if (entries.isPresent()) {
      for (int i = 0; i < entries.get().size(); i++) {
        String path = "feedback[" + i + "]";
        json.object(entries.get().get(i), path).ifPresent(it -> one(it, path));
      }
    }
  }

  private void one(JsonObject entry, String path) {
    noteOthers(entry, OF_ONE, path + ".");
    Optional<String> card = uuid(entry, "card", path);
    Optional<Outcome> outcome = outcome(entry, path);
    Optional<OffsetDateTime> at = moment(entry, path);
    List<String> suggestions = suggestions(entry, path, outcome);
    Overridden overridden = overridden(entry, path, outcome);
    if (card.isPresent() && outcome.isPresent() && at.isPresent()) {
      all.add(
          new Feedback(
              card.get(),
              outcome.get(),
              at.get(),
              suggestions,
              overridden.reason(),
              overridden.comment()));
    }
  }

  private Optional<Outcome> outcome(JsonObject entry, String path) {
    Optional<String> text = json.text(entry, "outcome", path);
    Optional<Outcome> outcome = text.flatMap(it -> Optional.ofNullable(OUTCOMES.get(it)));
    if (text.isPresent() && outcome.isEmpty()) {
      json.add(
          "value",
          path + ".outcome",
          "Ventet «accepted» eller «overridden».",
          "Expected 'accepted' or 'overridden'.");
    }
    return outcome;
  }

  private Optional<OffsetDateTime> moment(JsonObject entry, String path) {
    Optional<String> text = json.text(entry, "outcomeTimestamp", path);
    Optional<OffsetDateTime> moment = text.flatMap(Dates::moment);
    if (text.isPresent() && moment.isEmpty()) {
      json.add(
          "value",
          path + ".outcomeTimestamp",
          "Dette er ikke et tidspunkt i UTC. Skriv det som 2026-03-02T08:00:00Z.",
          "This is not a moment in UTC. Write it as 2026-03-02T08:00:00Z.");
    }
    return moment.map(
        it -> it.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
  }

  private List<String> suggestions(JsonObject entry, String path, Optional<Outcome> outcome) {
    String name = "acceptedSuggestions";
    String place = path + "." + name;
    if (outcome.equals(Optional.of(Outcome.OVERRIDDEN)) && entry.containsKey(name)) {
      json.add(
          "business-rule",
          place,
          "Et kort som ble satt til side, har ingen godtatte forslag. Utelat dem.",
          "A card that was overridden has no accepted suggestions. Leave them out.");
    }
    List<String> ids = new ArrayList<>();
    if (outcome.equals(Optional.of(Outcome.ACCEPTED))) {
      Optional<JsonArray> given = json.list(entry, name, place);
      for (int i = 0; given.isPresent() && i < given.get().size(); i++) {
        String one = place + "[" + i + "]";
        json.object(given.get().get(i), one).flatMap(it -> uuid(it, "id", one)).ifPresent(ids::add);
      }
    }
    return ids;
  }

  /** Why a card was overridden, as far as the client says. */
  private record Overridden(Optional<Reason> reason, Optional<String> comment) {

    static final Overridden NONE = new Overridden(Optional.empty(), Optional.empty());
  }

  private Overridden overridden(JsonObject entry, String path, Optional<Outcome> outcome) {
    String place = path + ".overrideReason";
    if (!entry.containsKey("overrideReason")) {
      return Overridden.NONE;
    }
    if (outcome.equals(Optional.of(Outcome.ACCEPTED))) {
      json.add(
          "business-rule",
          place,
          "Et kort som ble godtatt, har ingen grunn til å bli satt til side. Utelat den.",
          "A card that was accepted has no reason to be overridden. Leave it out.");
    }
    Optional<JsonObject> given = json.object(entry, "overrideReason", place);
    return new Overridden(
        given.filter(it -> it.containsKey("reason")).flatMap(it -> reason(it, place)),
        given
            .filter(it -> it.containsKey("userComment"))
            .flatMap(it -> json.text(it, "userComment", place)));
  }

  private Optional<Reason> reason(JsonObject override, String path) {
    String place = path + ".reason";
    return json.object(override, "reason", place)
        .flatMap(
            it -> {
              Optional<String> code = json.text(it, "code", place);
              Optional<String> system = json.text(it, "system", place);
              Optional<String> display =
                  it.containsKey("display") ? json.text(it, "display", place) : Optional.empty();
              return code.flatMap(c -> system.map(s -> new Reason(s, c, display)));
            });
  }

  private Optional<String> uuid(JsonObject owner, String name, String path) {
    Optional<String> text = json.text(owner, name, path);
    if (text.isPresent() && !UUID.matcher(text.get()).matches()) {
      json.add(
          "value",
          path + "." + name,
          "Ventet uuid-en som kortet eller forslaget hadde.",
          "Expected the uuid that the card or the suggestion had.");
      return Optional.empty();
    }
    return text.map(it -> it.toLowerCase(Locale.ROOT));
  }

  private void noteOthers(JsonObject owner, Set<String> known, String path) {
    owner.keySet().stream().filter(it -> !known.contains(it)).forEach(it -> ignored.add(path + it));
  }
}
