package no.byrutine.checker.analysis;

import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.byrutine.checker.analysis.AnalysisFinding.Point;
import no.byrutine.checker.page.YamlText;
import no.byrutine.engine.Pack;
import no.byrutine.engine.scenario.Scenario;

/**
 * A scenario for each finding, without what is expected: that is the author's to say. The facts are
 * those of a case of the pack in which the rules fire, with the number at the point where it is a
 * number of a resource; what cannot be set so is told in a comment.
 */
public final class DraftScenarios {

  private static final int LONGEST_NAME = 100;

  private final Pack pack;
  private final List<Scenario> scenarios;

  /**
   * @param scenarios the pack's own
   */
  public DraftScenarios(Pack pack, List<Scenario> scenarios) {
    this.pack = pack;
    this.scenarios = List.copyOf(scenarios);
  }

  /** The scenario files of these findings, by name. */
  public Map<String, String> of(List<AnalysisFinding> findings) {
    Map<String, String> files = new TreeMap<>();
    List<AnalysisFinding> ofRules = findings.stream().filter(it -> !it.rules().isEmpty()).toList();
    if (!ofRules.isEmpty()) {
      Witnesses witnesses = new Witnesses(pack, scenarios);
      ofRules.forEach(it -> files.put(name(it) + ".yaml", draft(it, witnesses)));
    }
    return files;
  }

  private static String name(AnalysisFinding finding) {
    String plain = finding.id().replaceAll("[^A-Za-z0-9]+", "-");
    return plain.length() <= LONGEST_NAME
        ? plain
        : plain.substring(0, LONGEST_NAME) + "-" + Integer.toHexString(finding.id().hashCode());
  }

  private String draft(AnalysisFinding finding, Witnesses witnesses) {
    Optional<Scenario> all = witnesses.ofAll(finding.rules());
    Optional<Scenario> base = all.or(() -> witnesses.ofAny(finding.rules()));
    List<Map<String, Object>> given = new ArrayList<>(base.map(Scenario::given).orElse(List.of()));
    boolean set = finding.point().filter(point -> put(given, point)).isPresent();
    return comment(finding, base, all.isPresent(), set) + YamlText.of(file(finding, base, given));
  }

  private Map<String, Object> file(
      AnalysisFinding finding, Optional<Scenario> base, List<Map<String, Object>> given) {
    Map<String, Object> single = new LinkedHashMap<>();
    single.put("name", finding.what());
    base.flatMap(Scenario::section).ifPresent(section -> single.put("section", section));
    put(single, "at", base.flatMap(Scenario::at));
    if (base.flatMap(Scenario::at).isEmpty()) {
      single.put("on", base.map(Scenario::on).orElse(finding.on()).toString());
    }
    put(single, "known", base.flatMap(Scenario::known));
    base.map(Scenario::policy)
        .filter(it -> !it.isEmpty())
        .ifPresent(it -> single.put("policy", it));
    single.put("given", given);
    single.put("expect", Map.of());
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("pack", pack.id());
    file.put("cases", List.of(single));
    return file;
  }

  private static void put(
      Map<String, Object> single, String key, Optional<? extends TemporalAccessor> time) {
    time.ifPresent(it -> single.put(key, it.toString()));
  }

  private static String comment(
      AnalysisFinding finding, Optional<Scenario> base, boolean all, boolean set) {
    List<String> lines = new ArrayList<>();
    lines.add(finding.id());
    lines.add(finding.what() + " " + finding.mend());
    finding
        .point()
        .ifPresent(point -> lines.add((set ? "It is set here: " : "To be set: ") + point));
    lines.add(
        base.map(
                it ->
                    "The facts are those of «%s» (%s:%d), in which %s."
                        .formatted(
                            it.name(),
                            it.file(),
                            it.line(),
                            all ? "all of the rules fire" : "one of them fires"))
            .orElse("No case of the pack fires any of the rules, so the facts are yours to give."));
    lines.add("It was found with the numbers of " + finding.on() + ".");
    lines.add("Say under 'expect' what should come, and move the case to scenarios/.");
    StringBuilder comment = new StringBuilder();
    lines.forEach(line -> comment.append("# ").append(line.replace("\n", " ")).append('\n'));
    return comment.toString();
  }

  /** Whether the number could be put into a resource of the case, or into one of its own. */
  private boolean put(List<Map<String, Object>> given, Point point) {
    if (point.number().isEmpty() || point.concept().isEmpty() || !point.isMeasured()) {
      return false;
    }
    String number = point.number().get().toPlainString();
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i).get(point.type()) instanceof Map<?, ?> elements
          && point.concept().get().equals(elements.get("code"))
          && elements.get("valueQuantity") instanceof String was) {
        Map<Object, Object> changed = new LinkedHashMap<>(elements);
        changed.put("valueQuantity", was.replaceFirst("^\\S+", number));
        given.set(i, Map.of(point.type(), changed));
        return true;
      }
    }
    return unit(point).map(unit -> given.add(measured(point, number + " " + unit))).orElse(false);
  }

  private static Map<String, Object> measured(Point point, String quantity) {
    Map<String, Object> elements = new LinkedHashMap<>();
    elements.put("code", point.concept().orElseThrow());
    elements.put("valueQuantity", quantity);
    return Map.of(point.type(), elements);
  }

  private Optional<String> unit(Point point) {
    return pack.inputs().all().stream()
        .filter(input -> input.resource().equals(point.type()))
        .filter(input -> input.concepts().contains(point.concept().orElse("")))
        .flatMap(input -> input.unit().stream())
        .findFirst();
  }
}
