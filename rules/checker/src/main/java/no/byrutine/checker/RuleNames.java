package no.byrutine.checker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import no.byrutine.engine.definition.Nearest;

/** The names that the rules use of things that stand in the pack's YAML files. */
final class RuleNames {

  private static final Pattern IS = Pattern.compile("(?<![\\w$])is\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
  private static final Pattern VALUE =
      Pattern.compile("insert\\s*\\(\\s*value\\s*\\(\\s*\"([^\"]*)\"");
  private static final Pattern STEP = Pattern.compile("(?<![\\w$.])step\\s*\\(\\s*\"([^\"]*)\"");

  /** What kind of thing is named. */
  enum Kind {
    PARAMETER,
    CHOICE,
    CONCEPT,
    INPUT,
    TEXT,
    VALUE,
    SOURCE,
    SUGGESTION
  }

  /**
   * One use of a name.
   *
   * @param of the parameters that a choice may be of; the fact type that a concept is asked of
   */
  record Use(Kind kind, String name, List<String> of, RuleText rule, Place place) {}

  private final List<Use> uses = new ArrayList<>();

  RuleNames(List<RuleText> rules) {
    rules.forEach(this::read);
  }

  List<Use> of(Kind kind) {
    return uses.stream().filter(use -> use.kind() == kind).toList();
  }

  /** Whether any rule names it, or most likely meant to: a misspelling is told as such. */
  boolean has(Kind kind, String name, Collection<String> known) {
    return uses.stream()
        .filter(use -> use.kind() == kind)
        .anyMatch(use -> means(use.name(), name, known));
  }

  /** Whether a name is that of a thing, or stands for none and is nearest to it. */
  static boolean means(String used, String name, Collection<String> known) {
    return used.equals(name)
        || (!known.contains(used) && Nearest.to(used, known).filter(name::equals).isPresent());
  }

  private void read(RuleText rule) {
    for (RuleText.Annotation annotation : rule.annotations()) {
      Place place = rule.place(annotation.offset());
      switch (annotation.name()) {
        case "text" -> add(Kind.TEXT, annotation.value(), List.of(), rule, place);
        case "policy" -> add(Kind.PARAMETER, annotation.value(), List.of(), rule, place);
        case "suggests" -> {
          for (String suggestion : annotation.value().split(",", -1)) {
            add(Kind.SUGGESTION, suggestion.strip(), List.of(), rule, place);
          }
        }
        case "basis" -> {
          for (String basis : annotation.value().split(";", -1)) {
            add(Kind.SOURCE, basis.strip().split(" ", -1)[0], List.of(), rule, place);
          }
        }
        default -> {}
      }
    }
    rule.patterns().forEach(pattern -> pattern(rule, pattern));
    add(Kind.VALUE, RuleText.find(VALUE, rule.consequence(), 1), List.of(), rule);
    add(Kind.TEXT, RuleText.find(STEP, rule.consequence(), 1), List.of(), rule);
  }

  private void pattern(RuleText rule, FactPattern pattern) {
    switch (pattern.simpleType()) {
      case "Parameter", "DatedParameter" -> {
        List<RuleText.Part> names = pattern.texts("name");
        add(Kind.PARAMETER, names, List.of(), rule);
        List<String> parameters = names.stream().map(RuleText.Part::text).toList();
        add(Kind.CHOICE, pattern.texts("choice"), parameters, rule);
      }
      case "Mangler" -> {
        add(Kind.INPUT, pattern.texts("input"), List.of(), rule);
        add(Kind.PARAMETER, pattern.texts("parameter"), List.of(), rule);
      }
      default -> {
        for (FactPattern.Constraint constraint : pattern.constraints()) {
          RuleText.Part code = new RuleText.Part(constraint.code(), constraint.offset());
          add(Kind.CONCEPT, RuleText.find(IS, code, 1), List.of(pattern.simpleType()), rule);
        }
      }
    }
  }

  private void add(Kind kind, List<RuleText.Part> names, List<String> of, RuleText rule) {
    for (RuleText.Part name : names) {
      add(kind, name.text(), of, rule, rule.place(name.offset()));
    }
  }

  private void add(Kind kind, String name, List<String> of, RuleText rule, Place place) {
    uses.add(new Use(kind, name, of, rule, place));
  }
}
