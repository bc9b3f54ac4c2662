package no.byrutine.checker;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.decision.Effect;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.ParameterDefinition;
import no.byrutine.engine.definition.RuleDefinition;

/** What a rule says of itself: its id, its title, its ground, and how much that ground carries. */
final class RuleAnnotations implements Check {

  private static final List<String> KNOWN =
      List.of(
          "id",
          "row",
          "basis",
          "kind",
          "effect",
          "severity",
          "text",
          "certainty",
          "policy",
          "suggests",
          "override");
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+){2,}");
  private static final Pattern SENTENCE =
      Pattern.compile("[\\p{Lu}\\d§].*\\s.*\\s.*", Pattern.DOTALL);
  private static final Pattern FAULT = Pattern.compile("@([a-z]+)");

  @Override
  public void check(CheckedPack pack, Remarks remarks) {
    Map<String, RuleText> ids = new HashMap<>();
    Map<String, RuleText> titles = new HashMap<>();
    for (RuleText rule : pack.rules()) {
      known(rule, remarks);
      title(rule, titles, remarks);
      id(pack, rule, ids, remarks);
      definition(pack, rule, remarks).ifPresent(read -> ground(pack, rule, read, remarks));
    }
  }

  private static void known(RuleText rule, Remarks remarks) {
    for (RuleText.Annotation annotation : rule.annotations()) {
      if (!KNOWN.contains(annotation.name())) {
        remarks.error(
            "annotation-unknown",
            rule.place(annotation.offset()),
            "@" + annotation.name() + " is not known." + Nearest.hint(annotation.name(), KNOWN),
            "Known: @" + String.join(", @", KNOWN) + ".");
      }
    }
  }

  private static void title(RuleText rule, Map<String, RuleText> titles, Remarks remarks) {
    RuleText first = titles.putIfAbsent(rule.title(), rule);
    if (first != null) {
      remarks.error(
          "rule-title-unique",
          rule.place(),
          "The rule in " + at(first) + " has the same title.",
          "Say in the title what sets this rule apart.");
    }
    if (!SENTENCE.matcher(rule.title()).matches()) {
      remarks.error(
          "rule-title-sentence",
          rule.place(),
          "The title is not a sentence.",
          "Write one that can be read aloud: a capital letter, and at least three words.");
    }
  }

  private static void id(
      CheckedPack pack, RuleText rule, Map<String, RuleText> ids, Remarks remarks) {
    Optional<RuleText.Annotation> found = rule.annotation("id");
    if (found.isEmpty()) {
      return;
    }
    String id = found.get().value();
    Place place = rule.place(found.get().offset());
    RuleText first = ids.putIfAbsent(id, rule);
    if (first != null) {
      remarks.error(
          "rule-id-unique",
          place,
          "The rule in " + at(first) + " has the same id '" + id + "'.",
          "Give this one its own; an id is never used again.");
    }
    String own = pack.definition().ref().id();
    if (!ID.matcher(id).matches()) {
      remarks.error(
          "rule-id-format",
          place,
          "The id '" + id + "' has not the form pack.heading.rule.",
          "Use lower-case ASCII letters, digits and hyphens: " + own + ".heading.rule.");
    } else if (!id.startsWith(own + ".")) {
      remarks.error(
          "rule-id-format",
          place,
          "The id '" + id + "' does not begin with the pack's id '" + own + "'.",
          "Write " + own + id.substring(id.indexOf('.')) + ".");
    }
  }

  private static String at(RuleText rule) {
    return rule.place().file() + ":" + rule.place().line();
  }

  private static Optional<RuleDefinition> definition(
      CheckedPack pack, RuleText rule, Remarks remarks) {
    Map<String, Object> annotations = new LinkedHashMap<>();
    rule.annotations().forEach(found -> annotations.put(found.name(), found.value()));
    try {
      return Optional.of(
          RuleDefinition.read(
              rule.title(),
              annotations,
              pack.definition().sources(),
              rule.file().name(),
              rule.place().line()));
    } catch (PackException e) {
      e.problems().forEach(problem -> fault(rule, problem, remarks));
      return Optional.empty();
    }
  }

  private static void fault(RuleText rule, PackProblem problem, Remarks remarks) {
    String what = problem.what().replace("Rule \"" + rule.title() + "\": ", "");
    Matcher annotation = FAULT.matcher(what);
    Place place = annotation.find() ? rule.placeOf(annotation.group(1)) : rule.place();
    remarks.error(
        what.startsWith("@basis") ? "source-unknown" : "rule-annotations", place, what, "");
  }

  private static void ground(
      CheckedPack pack, RuleText rule, RuleDefinition read, Remarks remarks) {
    Optional<Effect> effect = read.effect().filter(Effect::needsVerifiedSource);
    if (effect.isPresent() && !read.mayDecide()) {
      remarks.error(
          "certainty-cap",
          rule.placeOf("effect"),
          "The rule asks for '"
              + effect.get().code()
              + "', which only a verified source of layer LOV, NAS or OSLO may give.",
          "Write @effect(\"" + effect.get().capped().code() + "\"), or find a better source.");
    }
    read.policy().ifPresent(name -> policy(pack, rule, name, remarks));
  }

  private static void policy(CheckedPack pack, RuleText rule, String name, Remarks remarks) {
    Optional<ParameterDefinition> parameter = pack.definition().parameter(name);
    boolean isSwitch =
        parameter.isPresent()
            && parameter.get().local()
            && parameter.get().choices().keySet().equals(java.util.Set.of("ja", "nei"));
    if (parameter.isPresent() && !isSwitch) {
      remarks.error(
          "policy-not-a-switch",
          rule.placeOf("policy"),
          "'" + name + "' cannot switch a rule on.",
          "Make it a local parameter with the choices ja and nei.");
    }
  }
}
