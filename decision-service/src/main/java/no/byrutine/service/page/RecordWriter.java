package no.byrutine.service.page;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Severity;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.Policy;
import no.byrutine.service.log.DecisionRecord;
import no.byrutine.service.log.DecisionRecord.Found;
import no.byrutine.service.log.DecisionRecord.Used;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.page.Answer.NamedRow;
import no.byrutine.service.page.RecordPage.FindingRow;
import no.byrutine.service.page.RecordPage.ParameterRow;

/**
 * Puts a record of the log in the words of one language. The words are those of the pack that runs
 * now; what it has no word for, or when it is gone, keeps the name that it has in the record.
 */
final class RecordWriter {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Oslo"));
  private static final int DIGEST_SHOWN = 12;

  private final DecisionRecord record;
  private final Optional<Pack> pack;
  private final String language;

  RecordWriter(DecisionRecord record, Packs packs, String language) {
    this.record = record;
    this.pack = packs.running(record.pack().id());
    this.language = language;
  }

  LogPage.Row row() {
    return new LogPage.Row(
        record.id().toString(),
        SECOND.format(record.recordedAt()),
        title(),
        outcome(),
        record.context().on().toString(),
        record.caller());
  }

  RecordPage page() {
    return new RecordPage(
        record.id().toString(),
        SECOND.format(record.recordedAt()),
        record.caller(),
        record.door(),
        record.correlation(),
        pack.map(Pack::id).orElse(""),
        title(),
        record.pack().section().map(this::section).orElse(""),
        record.pack().version(),
        shortened(record.pack().digest()),
        record.context().on().toString(),
        record.context().at().map(OffsetDateTime::toString).orElse(""),
        record.context().known().toString(),
        outcome(),
        record.isKept(),
        settings(),
        record.findings().stream().map(this::finding).toList(),
        record.parameters().stream().map(this::parameter).toList());
  }

  private String title() {
    return pack.map(it -> it.definition().title().in(language)).orElse(record.pack().id());
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
  }

  private String section(String name) {
    return words(it -> it.section(name), name);
  }

  private String words(Function<PackWords, String> text, String otherwise) {
    return pack.map(it -> new PackWords(it, language)).map(text).orElse(otherwise);
  }

  private String outcome() {
    return pack.stream()
        .flatMap(it -> it.definition().outcomes().stream())
        .filter(it -> it.outcome().code().equals(record.outcome()))
        .map(it -> it.outcome().display().in(language))
        .findFirst()
        .orElse(record.outcome());
  }

  private List<NamedRow> settings() {
    return record.context().policies().stream()
        .flatMap(policy -> policy.settings().entrySet().stream().map(set -> setting(policy, set)))
        .toList();
  }

  private NamedRow setting(Policy policy, Map.Entry<String, Policy.Setting> set) {
    String name = set.getKey();
    String value = set.getValue().value();
    return new NamedRow(
        words(it -> it.parameter(name), name),
        words(it -> it.setting(name, value), value) + " (" + origin(policy.name()) + ")");
  }

  private String origin(String name) {
    return Vocabulary.origin(name).in(language);
  }

  private FindingRow finding(Found found) {
    return new FindingRow(
        found.rule(),
        words(it -> it.rule(found.rule()), found.rule()),
        word(Effect.values(), Effect::code, Vocabulary::effect, found.effect()),
        word(Severity.values(), Severity::code, Vocabulary::severity, found.severity()),
        found.times());
  }

  private <E> String word(
      E[] all, Function<E, String> code, Function<E, Words> word, String recorded) {
    return Arrays.stream(all)
        .filter(it -> code.apply(it).equals(recorded))
        .map(it -> word.apply(it).in(language))
        .findFirst()
        .orElse(recorded);
  }

  private ParameterRow parameter(Used used) {
    return new ParameterRow(
        words(it -> it.parameter(used.name()), used.name()),
        words(it -> it.setting(used.name(), used.value()), used.value()),
        used.from(),
        origin(used.origin()));
  }
}
