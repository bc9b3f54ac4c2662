package no.byrutine.checker.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.byrutine.checker.RuleSource;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Resource;
import no.byrutine.in.Concepts;
import no.byrutine.in.Input;

/**
 * Rules that wait for something that nothing brings: a fact type that is no input of the pack, that
 * no rule inserts and that the Java beside the pack does not name; or a resource of a concept that
 * no input has. It errs to one side: what might be brought is taken to be.
 */
final class RulesThatNeverFire implements Inquiry {

  private static final Set<String> OF_ENGINE = Set.of("Parameter", "DatedParameter", "Mangler");
  private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*");

  @Override
  public void ask(Ground ground, Findings findings) {
    PackDefinition pack = ground.pack().definition();
    Set<AnalysedRule> dead = new HashSet<>();
    boolean more = true;
    while (more) {
      Set<String> brought = brought(ground, dead);
      more = false;
      for (AnalysedRule rule : ground.rules()) {
        Optional<String> lacking = lacking(rule, brought, pack);
        if (lacking.isPresent() && dead.add(rule)) {
          more = true;
          report(rule, lacking.get(), ground, findings);
        }
      }
    }
  }

  private static void report(AnalysedRule rule, String lacking, Ground ground, Findings findings) {
    findings.add(
        FindingKind.NEVER,
        List.of(rule),
        "",
        "The rule waits for " + lacking + ", and nothing brings it.",
        "Add the input or the rule that brings it, or take this rule away.",
        ground.days().last(),
        Optional.empty());
  }

  private static Set<String> brought(Ground ground, Set<AnalysedRule> dead) {
    Set<String> brought = new HashSet<>(OF_ENGINE);
    ground.pack().definition().inputs().all().forEach(input -> brought.add(input.resource()));
    ground.pack().files().texts().forEach((name, text) -> brought.addAll(named(name, text)));
    Set<RuleSource> silent = new HashSet<>();
    dead.forEach(rule -> silent.add(rule.source()));
    ground.pack().rules().stream()
        .filter(rule -> !silent.contains(rule))
        .forEach(rule -> brought.addAll(rule.inserts()));
    return brought;
  }

  /** The types that a Java file names and that are not its own: it may make a fact of each. */
  private static Set<String> named(String file, String text) {
    Set<String> names = new HashSet<>();
    if (file.endsWith(".java")) {
      TYPE.matcher(text).results().forEach(found -> names.add(found.group()));
      names.removeIf(RulesThatNeverFire::isResource);
      names.remove(file.replaceFirst(".*/", "").replace(".java", ""));
    }
    return names;
  }

  private static Optional<String> lacking(
      AnalysedRule rule, Set<String> brought, PackDefinition pack) {
    return rule.facts().stream()
        .filter(FactCondition::isPositive)
        .flatMap(fact -> lacking(fact, brought, pack).stream())
        .findFirst();
  }

  private static Optional<String> lacking(
      FactCondition fact, Set<String> brought, PackDefinition pack) {
    String type = fact.type().replaceFirst(" .*", "");
    if (!brought.contains(type)) {
      return Optional.of("a " + type);
    }
    if (!isResource(type)) {
      return Optional.empty();
    }
    return fact.concepts()
        .filter(concept -> !isAsked(type, concept, pack))
        .map(concept -> "a " + type + " of '" + concept + "'")
        .findFirst();
  }

  private static boolean isResource(String type) {
    try {
      return Resource.class.isAssignableFrom(
          Class.forName(Resource.class.getPackageName() + "." + type));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean isAsked(String type, String concept, PackDefinition pack) {
    return pack.inputs().all().stream()
        .filter(input -> input.resource().equals(type))
        .anyMatch(input -> brings(input, concept, pack.inputs().concepts()));
  }

  private static boolean brings(Input input, String concept, Concepts concepts) {
    return input.concepts().isEmpty()
        || input.concepts().contains(concept)
        || input.concepts().stream().anyMatch(other -> shareCodes(concept, other, concepts));
  }

  /** Codes with a prefix or of a range may overlap with any of the same system. */
  private static boolean shareCodes(String one, String other, Concepts concepts) {
    return concepts.patterns(one).stream()
        .anyMatch(
            code ->
                concepts.patterns(other).stream()
                    .anyMatch(
                        asked ->
                            code.equals(asked)
                                || (code.system().equals(asked.system())
                                    && (isOpen(code) || isOpen(asked)))));
  }

  private static boolean isOpen(Coding code) {
    return code.code().endsWith("*") || code.code().contains("..");
  }
}
