package no.byrutine.checker;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.engine.definition.Nearest;

/**
 * Names in the rules of classes, properties, methods, constants and variables that do not exist.
 * Drools reports most of these without line or rule, and some not at all.
 */
final class RuleTypes implements Check {

  private static final Pattern BINDING = Pattern.compile("(\\$?[A-Za-z_]\\w*)\\s*:(?!:)");
  private static final Pattern VARIABLE = Pattern.compile("(\\$[A-Za-z_]\\w*)");
  private static final Pattern CREATED = Pattern.compile("\\bnew\\s+([\\w.]+)\\s*\\(");
  private static final Pattern FACTORY =
      Pattern.compile("\\binsert\\s*\\(\\s*([A-Z]\\w*)\\s*\\.\\s*(\\w+)\\s*\\(");
  private static final Pattern STATIC =
      Pattern.compile("(?<![\\w$.])([A-Z]\\w*)\\s*\\.\\s*([A-Za-z_]\\w*)");

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    for (DrlFile file : pack.drl()) {
      FactTypes types = new FactTypes(file, pack.classes());
      imports(file, types, remarks);
      file.rules().stream()
          .filter(RuleText::whole)
          .forEach(rule -> new OneRule(rule, types, remarks).check());
    }
  }

  private static void imports(DrlFile file, FactTypes types, Remarks remarks) {
    Map<String, String> simple = new HashMap<>();
    List<String> known = file.imports().stream().map(DrlFile.Import::target).toList();
    for (DrlFile.Import one : file.imports()) {
      Place place = file.place(one.offset(), "");
      if (!types.exists(one)) {
        remarks.error(
            "class-unknown",
            place,
            "The class " + one.target() + " does not exist.",
            "Correct the import."
                + Nearest.hint(one.target(), known.stream().filter(types::isClass).toList()));
      } else if (!one.isStatic() && !one.target().endsWith("*")) {
        String name = one.target().substring(one.target().lastIndexOf('.') + 1);
        String other = simple.putIfAbsent(name, one.target());
        if (other != null && !other.equals(one.target())) {
          remarks.error(
              "import-ambiguous",
              place,
              "'" + name + "' means both " + other + " and " + one.target() + ".",
              "Import the one that the rules speak of.");
        }
      }
    }
  }

  /** The names of one rule. */
  private static final class OneRule {
    private final RuleText rule;
    private final FactTypes types;
    private final Remarks remarks;
    private final Map<String, Class<?>> variables = new HashMap<>();
    private final Set<String> bound = new HashSet<>();

    OneRule(RuleText rule, FactTypes types, Remarks remarks) {
      this.rule = rule;
      this.types = types;
      this.remarks = remarks;
    }

    void check() {
      RuleText.find(BINDING, rule.bareConditions(), 1).forEach(found -> bound.add(found.text()));
      for (FactPattern pattern : rule.patterns()) {
        type(pattern.type(), pattern.offset())
            .ifPresent(
                type -> {
                  pattern.variable().ifPresent(name -> variables.put(name, type));
                  pattern.constraints().forEach(constraint -> constraint(type, constraint));
                });
      }
      unbound(rule.bareConditions());
      consequence();
    }

    private Optional<Class<?>> type(String name, int offset) {
      Set<Class<?>> all = types.all(name);
      if (all.isEmpty() && types.isImported(name)) {
        return Optional.empty(); // Told at the import.
      }
      if (all.isEmpty()) {
        unknown(
            "class-unknown",
            offset,
            "The class '" + name + "' does not exist.",
            name,
            types.imported(),
            "Import it, or correct the name.");
      } else if (all.size() > 1 && !types.isImported(name)) {
        remarks.error(
            "import-ambiguous",
            rule.place(offset),
            "'"
                + name
                + "' means both "
                + String.join(" and ", all.stream().map(Class::getName).sorted().toList())
                + ".",
            "Import the one that the rule speaks of by its full name.");
      }
      return all.stream().findFirst();
    }

    private void constraint(Class<?> type, FactPattern.Constraint constraint) {
      RuleText.Part bare = new RuleText.Part(constraint.bare(), constraint.offset());
      for (Expressions.Chain chain : Expressions.chains(bare)) {
        boolean isVariable =
            bound.contains(chain.root().name())
                && FactTypes.member(type, chain.root().name(), false).isEmpty();
        if (isVariable) {
          Optional.ofNullable(variables.get(chain.root().name()))
              .ifPresent(of -> walk(of, chain.rest()));
        } else if (!chain.root().name().startsWith("$") && !chain.isQualifiedName()) {
          Optional<Class<?>> result = walk(type, chain.segments());
          boolean whole = chain.text().length() == constraint.bare().strip().length();
          if (whole && result.isPresent()) {
            constraint.variable().ifPresent(name -> variables.put(name, result.get()));
          }
          result.ifPresent(of -> Comparisons.check(rule, of, chain, constraint, remarks));
        }
      }
      constants(bare);
    }

    /** Goes from member to member; empty where one is unknown, or its type is not known here. */
    private Optional<Class<?>> walk(Class<?> start, List<Expressions.Segment> segments) {
      Class<?> type = start;
      for (Expressions.Segment segment : segments) {
        if (type == Object.class
            || type.isArray()
            || type.isPrimitive()
            || segment.name().equals("this")) {
          return Optional.empty();
        }
        Optional<Class<?>> next = FactTypes.member(type, segment.name(), segment.called());
        if (next.isEmpty()) {
          String kind = segment.called() ? "method" : "property";
          unknown(
              kind + "-unknown",
              segment.offset(),
              type.getSimpleName() + " has no " + kind + " '" + segment.name() + "'.",
              segment.name(),
              FactTypes.members(type),
              "It has: " + String.join(", ", FactTypes.members(type)) + ".");
          return Optional.empty();
        }
        type = next.get();
      }
      return Optional.of(type);
    }

    private void constants(RuleText.Part part) {
      Matcher found = STATIC.matcher(part.text());
      while (found.find()) {
        Optional<Class<?>> type = types.find(found.group(1));
        String name = found.group(2);
        if (type.isPresent()
            && !FactTypes.constants(type.get()).contains(name)
            && !name.equals("class")) {
          unknown(
              "constant-unknown",
              part.offset() + found.start(2),
              type.get().getSimpleName() + " has no '" + name + "'.",
              name,
              FactTypes.constants(type.get()),
              "It has: " + String.join(", ", FactTypes.constants(type.get())) + ".");
        }
      }
    }

    private void unbound(RuleText.Part part) {
      for (RuleText.Part variable : RuleText.find(VARIABLE, part, 1)) {
        if (!bound.contains(variable.text())) {
          unknown(
              "variable-unbound",
              variable.offset(),
              "Nothing is bound to " + variable.text() + ".",
              variable.text(),
              bound,
              "Bind it in the conditions: " + variable.text() + " : …");
        }
      }
    }

    private void consequence() {
      RuleText.Part consequence = rule.bareConsequence();
      unbound(consequence);
      for (RuleText.Part created : RuleText.find(CREATED, consequence, 1)) {
        type(created.text(), created.offset());
      }
      constants(consequence);
      Matcher factory = FACTORY.matcher(consequence.text());
      while (factory.find()) {
        factory(factory.group(1), factory.group(2), consequence.offset() + factory.start(1));
      }
      for (Expressions.Chain chain : Expressions.chains(consequence)) {
        Optional.ofNullable(variables.get(chain.root().name()))
            .ifPresent(type -> walk(type, chain.rest()));
      }
    }

    /** The order of the rules is read off the name before the dot. */
    private void factory(String name, String method, int offset) {
      Optional<Class<?>> type = types.find(name);
      Optional<Class<?>> made = type.flatMap(found -> FactTypes.member(found, method, true));
      if (made.isPresent() && !made.equals(type)) {
        remarks.error(
            "consequence-form",
            rule.place(offset),
            name
                + "."
                + method
                + " makes a "
                + made.get().getSimpleName()
                + ", not a "
                + name
                + ".",
            "Insert what the name before the dot says: write new "
                + made.get().getSimpleName()
                + "(…), or make it there.");
      }
    }

    private void unknown(
        String check, int offset, String what, String name, Collection<String> known, String mend) {
      String hint = Nearest.hint(name, known);
      remarks.error(check, rule.place(offset), what, hint.isEmpty() ? mend : hint);
    }
  }
}
