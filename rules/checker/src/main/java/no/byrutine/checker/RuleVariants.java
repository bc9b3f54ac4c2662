package no.byrutine.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * Compiles rules that may each stand in for one of a pack's rules, many in one run of the rule
 * compiler and without the pack's other rules.
 */
public final class RuleVariants {

  private final PackCompiler compiler;
  private final CompiledPack pack;
  private final Map<String, DrlFile> files = new TreeMap<>();
  private final Map<String, RuleSource> originals = new TreeMap<>();
  private final Strata strata;

  /**
   * @param compiler the one that compiled the pack
   */
  public RuleVariants(PackCompiler compiler, CompiledPack pack) {
    this.compiler = compiler;
    this.pack = pack;
    CheckedPack.drl(pack.files()).forEach(file -> files.put(file.name(), file));
    pack.rules().forEach(rule -> originals.put(rule.name(), rule));
    this.strata = new Strata(pack.rules(), new ArrayList<>());
  }

  /**
   * A rule in another wording.
   *
   * @param file the rule file whose imports it needs
   * @param title the title of the rule that it stands in for
   * @param text from {@code rule} to {@code end}
   */
  public record Variant(String file, String title, String text) {}

  /** A variant that can be read, under a title of its own. */
  private record Titled(int number, Variant variant, String text, RuleSource source, int place) {}

  /** The compiled rules, in the order of the variants; empty for one that does not compile. */
  public List<Optional<Rule>> compile(List<Variant> variants) {
    List<Titled> titled = new ArrayList<>();
    for (int i = 0; i < variants.size(); i++) {
      titled(i, variants.get(i)).ifPresent(titled::add);
    }
    Map<String, Rule> compiled = new TreeMap<>();
    compile(titled, compiled);
    List<Optional<Rule>> rules = new ArrayList<>();
    for (int i = 0; i < variants.size(); i++) {
      rules.add(Optional.ofNullable(compiled.get(title(i, variants.get(i)))));
    }
    return rules;
  }

  private static String title(int number, Variant variant) {
    return variant.title() + " #" + number;
  }

  private Optional<Titled> titled(int number, Variant variant) {
    String title = title(number, variant);
    String text =
        variant.text().replaceFirst("\"[^\"]*\"", Matcher.quoteReplacement('"' + title + '"'));
    List<PackProblem> problems = new ArrayList<>();
    List<RuleSource> read =
        new RuleParser(problems).parse(variant.file(), head(variant.file()) + text);
    if (!problems.isEmpty() || read.size() != 1) {
      return Optional.empty();
    }
    RuleSource source = read.get(0);
    return place(variant.title(), source)
        .map(place -> new Titled(number, variant, text, source, place));
  }

  /** What stands before a file's first rule. */
  private String head(String file) {
    DrlFile source = files.get(file);
    return source == null ? "" : source.text().substring(0, source.rules().get(0).start());
  }

  /**
   * The variant's place among the pack's rules, which stay where they are; empty when some of them
   * would have to wait for it. One that waits for no more than the original keeps its place.
   */
  private Optional<Integer> place(String title, RuleSource variant) {
    RuleSource original = originals.get(title);
    if (original == null || original.waitsFor().containsAll(variant.waitsFor())) {
      return Optional.ofNullable(original).map(strata::of);
    }
    List<PackProblem> circles = new ArrayList<>();
    List<RuleSource> rules = new ArrayList<>(pack.rules());
    rules.replaceAll(rule -> rule.name().equals(title) ? variant : rule);
    Strata others = new Strata(rules, circles);
    boolean moved =
        rules.stream().anyMatch(rule -> !rule.equals(variant) && others.of(rule) > strata.of(rule));
    return circles.isEmpty() && !moved ? Optional.of(others.of(variant)) : Optional.empty();
  }

  /**
   * Compiles a group. When it fails, the rules that are blamed are tried alone, for the compiler
   * does not always know which one it was.
   */
  private void compile(List<Titled> group, Map<String, Rule> into) {
    if (group.isEmpty()) {
      return;
    }
    try {
      compiled(group).forEach(rule -> into.put(rule.getName(), rule));
    } catch (PackException e) {
      if (group.size() > 1) {
        parts(group, e).forEach(part -> compile(part, into));
      }
    }
  }

  private List<Rule> compiled(List<Titled> group) {
    List<DrlFile> drl = new ArrayList<>();
    texts(group).forEach((file, text) -> drl.add(DrlFile.of(file, text)));
    Map<String, Integer> places = new TreeMap<>();
    group.forEach(one -> places.put(one.source().name(), one.place()));
    List<RuleSource> sources = group.stream().map(Titled::source).toList();
    CompiledPack compiled =
        PackCompiler.collect(
            pack.files(),
            pack.definition(),
            sources,
            compiler.build(drl, sources, rule -> places.getOrDefault(rule.name(), 0)));
    return compiler.models(compiled).stream().map(Model::getRules).flatMap(List::stream).toList();
  }

  private Map<String, String> texts(List<Titled> group) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Titled one : group) {
      texts.merge(
          one.variant().file(),
          head(one.variant().file()) + one.text(),
          (all, more) -> all + "\n" + one.text());
    }
    return texts;
  }

  /** The blamed ones each alone and the others together; or two halves when nobody is blamed. */
  private List<List<Titled>> parts(List<Titled> group, PackException failure) {
    List<Titled> blamed = group.stream().filter(one -> isBlamed(one, failure)).toList();
    if (blamed.isEmpty() || blamed.size() == group.size()) {
      int half = group.size() / 2;
      return List.of(group.subList(0, half), group.subList(half, group.size()));
    }
    List<List<Titled>> parts = new ArrayList<>();
    parts.add(group.stream().filter(one -> !blamed.contains(one)).toList());
    blamed.forEach(one -> parts.add(List.of(one)));
    return parts;
  }

  private static boolean isBlamed(Titled one, PackException failure) {
    return failure.problems().stream()
        .anyMatch(problem -> problem.what().contains('"' + one.source().name() + '"'));
  }
}
