package no.byrutine.service.log;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.request.Dates;
import no.byrutine.service.request.Faults;
import no.byrutine.service.request.Texts;

/**
 * Reads what a search asks for: from the query, or from a body, where a person may be named. A name
 * becomes pseudonyms here and goes no further.
 */
@Singleton
public final class LogQuery {

  /** The names of a query. */
  static final List<String> NAMES =
      List.of("pack", "on", "outcome", "rule", "from", "to", "caller", "after", "count");

  private static final String SUBJECT = "subject";

  /** The names of a body: those of a query, and the person. */
  public static final Set<String> NAMES_OF_BODY =
      Stream.concat(NAMES.stream(), Stream.of(SUBJECT)).collect(Collectors.toUnmodifiableSet());

  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final int COUNT = 20;

  private final Pseudonyms pseudonyms;
  private final LogDatabase database;

  LogQuery(Pseudonyms pseudonyms, LogDatabase database) {
    this.pseudonyms = pseudonyms;
    this.database = database;
  }

  /**
   * The search of a query, or of a form.
   *
   * @throws BadInput with everything that is wrong with it
   */
  public LogSearch read(Map<String, List<String>> query) {
    Reading reading = new Reading();
    new TreeMap<>(query)
        .forEach(
            (name, values) -> {
              if (values.size() == 1) {
                reading.given.put(name, values.get(0));
              } else {
                reading.issues.add(Faults.twice(name));
              }
            });
    return reading.search();
  }

  /**
   * The search of a body: an object of texts.
   *
   * @throws BadInput with everything that is wrong with it
   */
  LogSearch read(String json) {
    Reading reading = new Reading();
    reading.given.putAll(Texts.read(json, NAMES_OF_BODY, reading.issues));
    return reading.search();
  }

  private final class Reading {

    private final Map<String, String> given = new TreeMap<>();
    private final List<Issue> issues = new ArrayList<>();

    LogSearch search() {
      LogSearch search =
          LogSearch.all(count())
              .and("pack = ?", text("pack"))
              .and("outcome = ?", text("outcome"))
              .and("caller = ?", text("caller"))
              .and("decided_on = ?", day("on"))
              .and("id >= ?", day("from").map(LogQuery::first))
              .and("id < ?", day("to").map(it -> first(it.plusDays(1))))
              .and(database.hasRule(), text("rule"))
              .and("pack = ?", text("rule").map(LogQuery::packOf))
              .and("id < ?", after());
      if (!issues.isEmpty()) {
        throw new BadInput(issues);
      }
      Optional<List<String>> people = text(SUBJECT).map(pseudonyms::all);
      return people.isPresent() ? search.about(people.get()) : search;
    }

    private Optional<String> text(String name) {
      return Optional.ofNullable(given.get(name));
    }

    private Optional<UUID> after() {
      Optional<String> text = text("after");
      Optional<UUID> id = text.flatMap(Records::uuid);
      if (text.isPresent() && id.isEmpty()) {
        issues.add(Faults.wrongType("after", new Words("id-en til et vedtak", "a record's id")));
      }
      return id;
    }

    private Optional<LocalDate> day(String name) {
      Optional<String> text = text(name);
      Optional<LocalDate> day = text.flatMap(Dates::parse);
      if (text.isPresent() && day.isEmpty()) {
        issues.add(Faults.notADate(name));
      }
      return day;
    }

    private int count() {
      String text = text("count").orElse(String.valueOf(COUNT));
      if (text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= LogSearch.MOST) {
        return Integer.parseInt(text);
      }
      String range = "1–" + LogSearch.MOST;
      issues.add(Faults.wrongType("count", new Words("et tall, " + range, "a number, " + range)));
      return COUNT;
    }
  }

  /** A rule's id begins with that of its pack, for which both databases have an index. */
  private static String packOf(String rule) {
    return rule.substring(0, Math.max(0, rule.indexOf('.')));
  }

  /** Ids order by time: what is recorded on a day or later is read in their index. */
  private static UUID first(LocalDate day) {
    return RecordIds.before(day.atStartOfDay(OSLO).toInstant());
  }
}
