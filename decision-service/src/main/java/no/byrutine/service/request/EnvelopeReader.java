package no.byrutine.service.request;

import com.fasterxml.jackson.core.JsonToken;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.byrutine.decision.Words;
import no.byrutine.engine.Context;
import no.byrutine.engine.Policy;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.in.Quoted;

/**
 * Reads a request in either of its two forms: an envelope with the Bundle in it, or a Bundle with
 * the rest as query parameters. What is not known is refused with its name, never skipped.
 */
@Singleton
public final class EnvelopeReader {

  /** The name that the request's own settings carry into the decision. */
  public static final String POLICY_NAME = "request";

  private static final Set<String> KEYS =
      Set.of("on", "at", "known", "section", "policy", "bundle");
  private static final Set<String> SIDES = Set.of("earlier", "later");
  static final String POLICY_PREFIX = "policy.";

  private final Today today;

  public EnvelopeReader(Today today) {
    this.today = today;
  }

  /**
   * Reads {@code {on, at, known, section, policy, bundle}}.
   *
   * @throws BadInput with everything that is wrong with the envelope
   */
  public Envelope read(String json) {
    Draft draft = new Draft();
    draft.envelope(json);
    return draft.finished();
  }

  /**
   * Reads {@code {earlier, later}}, each of them an envelope.
   *
   * @throws BadInput with everything that is wrong, each with the side it is on
   */
  public EnvelopePair readPair(String json) {
    Map<String, Draft> drafts = new TreeMap<>();
    List<Issue> issues = new ArrayList<>();
    try (StrictJson in = new StrictJson(json, "")) {
      if (in.next() != JsonToken.START_OBJECT) {
        throw in.notAnObject();
      }
      while (in.next() != JsonToken.END_OBJECT) {
        String side = in.name();
        in.next();
        if (!SIDES.contains(side)) {
          issues.add(Faults.unknownKey(side, "", SIDES));
          in.skip();
        } else if (in.current() != JsonToken.START_OBJECT) {
          issues.add(Faults.noEnvelope(side));
          drafts.put(side, new Draft());
          in.skip();
        } else {
          Draft draft = new Draft();
          draft.members(in);
          draft.issues.forEach(issue -> issues.add(issue.under(side)));
          drafts.put(side, draft);
        }
      }
      in.end();
    }
    SIDES.stream()
        .sorted()
        .filter(side -> !drafts.containsKey(side))
        .forEach(side -> issues.add(Faults.noEnvelope(side)));
    if (!issues.isEmpty()) {
      throw new BadInput(issues);
    }
    return new EnvelopePair(
        drafts.getOrDefault("earlier", new Draft()).finished(),
        drafts.getOrDefault("later", new Draft()).finished());
  }

  /**
   * Reads a Bundle whose date and policy stand in the query: {@code on}, {@code known} and {@code
   * policy.<parameter>}.
   *
   * @throws BadInput with everything that is wrong with the query, or when the body is not one JSON
   *     object
   */
  public Envelope read(String bundle, Map<String, List<String>> query) {
    Draft draft = new Draft();
    new TreeMap<>(query).forEach(draft::parameter);
    try (StrictJson in = new StrictJson(bundle, "Bundle")) {
      if (in.next() != JsonToken.START_OBJECT) {
        throw in.notAnObject();
      }
      in.skip();
      in.end();
    }
    draft.bundle = Optional.of(bundle);
    return draft.finished();
  }

  /**
   * Reads the query of a request whose body is a list of measurements.
   *
   * @throws BadInput with everything that is wrong with the query
   */
  public Envelope readMeasurements(String csv, Map<String, List<String>> query) {
    Draft draft = new Draft();
    new TreeMap<>(query).forEach(draft::parameter);
    draft.form = Envelope.Form.MEASUREMENTS;
    draft.bundle = Optional.of(csv);
    return draft.finished();
  }

  /**
   * Reads a form: an envelope or a bare Bundle, and fields with the names of the query. A field
   * goes before what stands in the envelope; a day or a moment, before both of them there.
   *
   * @throws BadInput with everything that is wrong
   */
  public Envelope readForm(String json, Map<String, List<String>> fields) {
    Draft draft = new Draft();
    draft.envelope(json);
    draft.orBundle(json);
    if (fields.containsKey("on") || fields.containsKey("at")) {
      draft.on = Optional.empty();
      draft.at = Optional.empty();
    }
    new TreeMap<>(fields).forEach(draft::parameter);
    return draft.finished();
  }

  /** What has been read so far, and what was wrong with it. */
  private final class Draft {

    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Policy.Setting> settings = new TreeMap<>();
    private Optional<LocalDate> on = Optional.empty();
    private Optional<OffsetDateTime> at = Optional.empty();
    private Optional<LocalDate> known = Optional.empty();
    private Optional<String> section = Optional.empty();
    private Optional<String> bundle = Optional.empty();
    private Envelope.Form form = Envelope.Form.BUNDLE;
    private boolean bareBundle;

    /** The members of the object that the parser stands at the start of. */
    void members(StrictJson in) {
      while (in.next() != JsonToken.END_OBJECT) {
        String key = in.name();
        in.next();
        member(key, in);
      }
      if (bundle.isEmpty()) {
        noBundle();
      }
    }

    void envelope(String json) {
      try (StrictJson in = new StrictJson(json, "")) {
        if (in.next() != JsonToken.START_OBJECT) {
          throw in.notAnObject();
        }
        members(in);
        in.end();
      }
    }

    /** Takes a bare Bundle for what it is, where it need not be in an envelope. */
    void orBundle(String json) {
      if (bareBundle && bundle.isEmpty()) {
        issues.clear();
        bundle = Optional.of(json);
      }
    }

    private void member(String key, StrictJson in) {
      switch (key) {
        case "on" -> on = date("on", text("on", in));
        case "at" -> at = moment(text("at", in));
        case "section" -> section = text("section", in);
        case "known" -> known = date("known", text("known", in));
        case "policy" -> policy(in);
        case "bundle" -> bundle(in);
        default -> {
          bareBundle |= key.equals("resourceType");
          issues.add(Faults.unknownKey(key, "", KEYS));
          in.skip();
        }
      }
    }

    void parameter(String key, List<String> values) {
      if (values.size() != 1) {
        issues.add(Faults.twice(Quoted.key(key)));
        return;
      }
      String value = values.get(0);
      if (key.equals("on")) {
        on = date("on", Optional.of(value));
      } else if (key.equals("at")) {
        at = moment(Optional.of(value));
      } else if (key.equals("section")) {
        section = Optional.of(value);
      } else if (key.equals("known")) {
        known = date("known", Optional.of(value));
      } else if (key.startsWith(POLICY_PREFIX)) {
        settings.put(key.substring(POLICY_PREFIX.length()), choice(value));
      }
    }

    private void noBundle() {
      if (bareBundle) {
        issues.clear();
      }
      issues.add(bareBundle ? Faults.bareBundle() : Faults.noBundle());
    }

    Envelope finished() {
      if (on.isPresent() && at.isPresent() && !Context.at(at.get()).on().equals(on.get())) {
        issues.add(Faults.twoDays());
      }
      if (!issues.isEmpty()) {
        throw new BadInput(issues);
      }
      LocalDate day = today.date();
      return new Envelope(
          at.map(moment -> Context.at(moment).on()).or(() -> on).orElse(day),
          at,
          known.orElse(day),
          section,
          new Policy(POLICY_NAME, settings),
          form,
          bundle.orElseThrow());
    }

    private void bundle(StrictJson in) {
      if (in.current() == JsonToken.START_OBJECT) {
        bundle = Optional.of(in.source());
      } else {
        bundle = Optional.of("");
        issues.add(Faults.wrongType("bundle", new Words("en FHIR R4 Bundle", "a FHIR R4 Bundle")));
        in.skip();
      }
    }

    private void policy(StrictJson in) {
      if (in.current() != JsonToken.START_OBJECT) {
        issues.add(
            Faults.wrongType(
                "policy", new Words("et objekt av parameternavn", "an object of parameter names")));
        in.skip();
        return;
      }
      while (in.next() != JsonToken.END_OBJECT) {
        String name = in.name();
        in.next();
        setting(name, in).ifPresent(setting -> settings.put(name, setting));
      }
    }

    private Optional<Policy.Setting> setting(String name, StrictJson in) {
      String path = POLICY_PREFIX + Quoted.key(name);
      if (in.current() != JsonToken.START_OBJECT) {
        return text(path, in).map(EnvelopeReader::choice);
      }
      Map<String, String> members = new TreeMap<>();
      while (in.next() != JsonToken.END_OBJECT) {
        String key = in.name();
        in.next();
        text(path + "." + Quoted.key(key), in).ifPresent(value -> members.put(key, value));
      }
      return setting(path, members);
    }

    private Optional<Policy.Setting> setting(String path, Map<String, String> members) {
      members.keySet().stream()
          .filter(key -> !Faults.SETTING_KEYS.contains(key))
          .forEach(key -> issues.add(Faults.unknownKey(key, path + ".", Faults.SETTING_KEYS)));
      Optional<String> value = Optional.ofNullable(members.get("value"));
      if (value.isEmpty()) {
        issues.add(Faults.noValue(path));
      }
      Optional<LocalDate> from = date(path + ".from", Optional.ofNullable(members.get("from")));
      Optional<LocalDate> checked =
          date(path + ".checked", Optional.ofNullable(members.get("checked")));
      return value.map(
          given ->
              new Policy.Setting(given, from, Optional.ofNullable(members.get("source")), checked));
    }

    /** A string, or a number as it was written. */
    private Optional<String> text(String path, StrictJson in) {
      if (in.current() == JsonToken.VALUE_STRING || in.current().isNumeric()) {
        return Optional.of(in.string());
      }
      issues.add(Faults.wrongType(path, new Words("en tekst", "a text")));
      in.skip();
      return Optional.empty();
    }

    private Optional<OffsetDateTime> moment(Optional<String> text) {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Optional<OffsetDateTime> moment = Dates.moment(text.get());
      if (moment.isEmpty()) {
        issues.add(Faults.notAMoment());
      }
      return moment;
    }

    private Optional<LocalDate> date(String path, Optional<String> text) {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Optional<LocalDate> date = Dates.parse(text.get());
      if (date.isEmpty()) {
        issues.add(Faults.notADate(path));
      }
      return date;
    }
  }

  private static Policy.Setting choice(String value) {
    return new Policy.Setting(value, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
