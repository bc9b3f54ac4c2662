package no.byrutine.service.log;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import no.byrutine.out.JsonDocument;

/** What was done with the cards of a pack, rule by rule: shown, accepted, overridden, ignored. */
@Singleton
final class FeedbackCounts {

  /** A card may be accepted and then overridden, and is then counted as both. */
  private static final String RULES =
      "select c.rule, count(distinct c.uuid) as shown,"
          + " count(distinct case when f.outcome = 'accepted' then c.uuid end) as accepted,"
          + " count(distinct case when f.outcome = 'overridden' then c.uuid end) as overridden,"
          + " count(distinct case when f.card is null then c.uuid end) as ignored"
          + " from shown_card c left join card_feedback f on f.card = c.uuid"
          + " where c.pack = ? group by c.rule order by c.rule";

  private static final String REASONS =
      "select c.rule, f.reason_system, f.reason_code, count(*) as times"
          + " from shown_card c join card_feedback f on f.card = c.uuid"
          + " where c.pack = ? and f.reason_code is not null"
          + " group by c.rule, f.reason_system, f.reason_code"
          + " order by c.rule, f.reason_system, f.reason_code";

  private static final String UNKNOWN =
      "select count(*) from card_feedback f where f.pack = ?"
          + " and not exists (select 1 from shown_card c where c.uuid = f.card)";

  private final LogDatabase database;

  FeedbackCounts(LogDatabase database) {
    this.database = database;
  }

  private record OfRule(String rule, long shown, long accepted, long overridden, long ignored) {}

  private record OfReason(String rule, String system, String code, long times) {}

  /** The counts as JSON. */
  String json(String pack) {
    List<OfRule> rules = rules(pack);
    List<OfReason> reasons = reasons(pack);
    long unknown = unknown(pack);
    return JsonDocument.of(
        json -> {
          json.writeStringField("pack", pack);
          json.writeFieldName("rules");
          json.writeRawValue(
              JsonDocument.array(rules, (each, counts) -> write(each, counts, reasons)));
          json.writeNumberField("onUnknownCards", unknown);
        });
  }

  private static void write(JsonGenerator json, OfRule counts, List<OfReason> reasons)
      throws IOException {
    if (!counts.rule().isEmpty()) {
      json.writeStringField("rule", counts.rule());
    }
    json.writeNumberField("shown", counts.shown());
    json.writeNumberField("accepted", counts.accepted());
    json.writeNumberField("overridden", counts.overridden());
    json.writeNumberField("ignored", counts.ignored());
    json.writeFieldName("overrideReasons");
    json.writeRawValue(
        JsonDocument.array(
            reasons.stream().filter(it -> it.rule().equals(counts.rule())).toList(),
            (each, reason) -> {
              each.writeStringField("system", reason.system());
              each.writeStringField("code", reason.code());
              each.writeNumberField("times", reason.times());
            }));
  }

  private List<OfRule> rules(String pack) {
    return list(
        RULES,
        pack,
        row ->
            new OfRule(
                row.getString("rule"),
                row.getLong("shown"),
                row.getLong("accepted"),
                row.getLong("overridden"),
                row.getLong("ignored")));
  }

  private List<OfReason> reasons(String pack) {
    return list(
        REASONS,
        pack,
        row ->
            new OfReason(
                row.getString("rule"),
                row.getString("reason_system"),
                row.getString("reason_code"),
                row.getLong("times")));
  }

  private long unknown(String pack) {
    return list(UNKNOWN, pack, row -> row.getLong(1)).get(0);
  }

  private <T> List<T> list(String sql, String pack, Rows.Row<T> row) {
    return database.with(connection -> Rows.list(connection, sql, List.of(pack), row));
  }
}
