package no.byrutine.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.checker.guard.CompileGuard;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackFiles;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.engine.definition.PackReader;

/**
 * Looks for everything that can be wrong in a pack and be seen without running it, and says where
 * it is and how to mend it. The checks of references run only when the YAML files can be read, and
 * the compiler only when nothing else was wrong: so that one slip is told once.
 */
public final class PackValidator {

  private static final List<Check> CHECKS =
      List.of(
          new RuleAnnotations(),
          new ForbiddenConstructs(),
          new Consequences(),
          new Literals(),
          new SameConditions(),
          new UnknownNames(),
          new UnusedNames(),
          new TextPlaces(),
          new RuleTypes(),
          new Circles(),
          new ReviewDates(),
          new CoverageFile(),
          new ScenarioNames());

  private final ClassLoader classes;
  private final LocalDate today;
  private final CompileGuard guard;

  /**
   * @param classes where the fact types that the rules speak of are found
   * @param today the day on which a number is due for review or not
   */
  public PackValidator(ClassLoader classes, LocalDate today) {
    this(classes, today, new CompileGuard(CompileGuard.USUAL));
  }

  /**
   * @param classes where the fact types that the rules speak of are found
   * @param today the day on which a number is due for review or not
   * @param guard what the rule compiler may take
   */
  public PackValidator(ClassLoader classes, LocalDate today, CompileGuard guard) {
    this.classes = classes;
    this.today = today;
    this.guard = guard;
  }

  /**
   * What was found, in the order of the files.
   *
   * @param accepted what the pack answers with a reason, and so is no remark
   * @param compiled the compiled pack, when nothing was wrong enough to stop it
   */
  public record Validation(
      List<Remark> remarks, List<Accepted> accepted, Optional<CompiledPack> compiled) {

    /** The remarks of this level. */
    public List<Remark> of(Level level) {
      return remarks.stream().filter(remark -> remark.level() == level).toList();
    }
  }

  /**
   * Everything that is wrong in the pack.
   *
   * @param scenarios the scenario files, by name relative to the pack's folder
   */
  public Validation validate(PackFiles files, Map<String, String> scenarios) {
    Remarks remarks = new Remarks();
    RuleSyntax syntax = new RuleSyntax(remarks);
    CheckedPack.drl(files).forEach(syntax::check);
    List<PackProblem> problems = new ArrayList<>();
    Optional<PackDefinition> definition = PackReader.read(files, problems);
    remarks.errors("schema", problems);
    boolean readable = problems.isEmpty() && definition.isPresent();
    if (readable) {
      CheckedPack pack = CheckedPack.of(files, scenarios, classes, today, definition.get());
      CHECKS.forEach(check -> check.check(pack, remarks));
    }
    Map<String, String> texts = new HashMap<>(files.texts());
    texts.putAll(scenarios);
    List<Accepted> accepted = new Acceptances(texts).answer(remarks, readable);
    Optional<CompiledPack> compiled =
        remarks.hasErrors() ? Optional.empty() : compile(files, remarks);
    return new Validation(remarks.inOrder(), accepted, compiled);
  }

  private Optional<CompiledPack> compile(PackFiles files, Remarks remarks) {
    try {
      return Optional.of(new PackCompiler(classes, guard).compile(files));
    } catch (PackException e) {
      remarks.errors("compile", e.problems());
      return Optional.empty();
    }
  }
}
