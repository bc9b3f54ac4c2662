package no.byrutine.checker.mutation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import no.byrutine.checker.CompiledPack;
import no.byrutine.checker.PackCompiler;
import no.byrutine.checker.RuleVariants;
import no.byrutine.checker.mutation.Mutant.Change.OfDefinition;
import no.byrutine.checker.mutation.Mutant.Change.OfRule;
import no.byrutine.engine.Pack;
import no.byrutine.engine.RuleFailedException;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.scenario.Scenario;
import no.byrutine.engine.scenario.ScenarioRunner;
import no.byrutine.engine.scenario.SideBySide;
import org.drools.model.Rule;

/**
 * Changes a pack, one thing at a time, and sees whether a scenario fails. Changed rules are
 * compiled many at once; each then takes the place of the first one in the compiled pack. Numbers,
 * choices and outcomes need no compiler.
 */
public final class MutationTest {

  private static final int THREADS = 2;
  // So many rules that the compiler's own start does not count, and so few that both threads work.
  private static final int TOGETHER = 120;
  private static final int SECONDS_BETWEEN_WORDS = 5;

  private final Pack.Module module;
  private final Pack pack;
  private final RuleVariants variants;
  private final Baseline baseline;
  private final List<Mutant> mutants;

  /**
   * @param compiler the one that compiled the pack
   * @throws PackException when a scenario fails before anything is changed
   */
  public MutationTest(PackCompiler compiler, CompiledPack compiled, List<Scenario> scenarios) {
    this.module = compiler.module(compiled);
    this.pack = new Pack(compiled.definition(), module);
    this.variants = new RuleVariants(compiler, compiled);
    this.mutants = Mutants.of(compiled);
    this.baseline = new Baseline(pack, scenarios);
  }

  /** Everything that can be changed, in the order of the pack's files. */
  public List<Mutant> mutants() {
    return mutants;
  }

  /**
   * Tries the mutants that are wanted.
   *
   * @param progress hears every few seconds how far it has come
   * @return what came of each, in the order of {@link #mutants}
   */
  public List<Tested> run(Predicate<Mutant> wanted, Progress progress) {
    List<Mutant> tried = mutants.stream().filter(wanted).toList();
    AtomicInteger done = new AtomicInteger();
    List<Callable<List<Tested>>> parts = new ArrayList<>();
    for (int from = 0; from < tried.size(); from += TOGETHER) {
      List<Mutant> part = tried.subList(from, Math.min(tried.size(), from + TOGETHER));
      parts.add(() -> tested(part, done));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Tested> all = new ArrayList<>();
      for (Future<List<Tested>> part : parts.stream().map(threads::submit).toList()) {
        all.addAll(finished(part, () -> progress.tried(done.get(), tried.size())));
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Tested> finished(Future<List<Tested>> part, Runnable meanwhile) {
    while (true) {
      try {
        return part.get(SECONDS_BETWEEN_WORDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        meanwhile.run();
      } catch (ExecutionException e) {
        throw new IllegalStateException("A change could not be tried", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while the changes were tried", e);
      }
    }
  }

  private List<Tested> tested(List<Mutant> part, AtomicInteger done) {
    Iterator<Optional<Rule>> rules = compiled(part).iterator();
    List<Tested> tested = new ArrayList<>();
    for (Mutant mutant : part) {
      Optional<Pack> changed =
          mutant.change() instanceof OfDefinition other
              ? Optional.of(pack.with(other.definition()))
              : rules.next().map(rule -> with(mutant, rule));
      tested.add(changed.map(one -> tested(mutant, one)).orElse(Tested.notCompiled(mutant)));
      done.incrementAndGet();
    }
    return tested;
  }

  /** The rule compiler is not made for two at once. */
  private synchronized List<Optional<Rule>> compiled(List<Mutant> part) {
    return variants.compile(
        part.stream()
            .map(Mutant::change)
            .filter(OfRule.class::isInstance)
            .map(change -> ((OfRule) change).variant())
            .toList());
  }

  private Pack with(Mutant mutant, Rule rule) {
    String title = ((OfRule) mutant.change()).variant().title();
    return new Pack(pack.definition(), new MutatedModule(module, title, rule));
  }

  private Tested tested(Mutant mutant, Pack changed) {
    ScenarioRunner runner = new ScenarioRunner(changed);
    for (Baseline.Case one : baseline.of(mutant)) {
      if (!passes(runner, one)) {
        return Tested.noticed(mutant, one.scenario().name());
      }
    }
    return mutant.change() instanceof OfRule
        ? sideBySide(mutant, runner)
        : Tested.unnoticed(mutant);
  }

  /** With the change, one case may touch another though each alone comes out as it should. */
  private Tested sideBySide(Mutant mutant, ScenarioRunner runner) {
    return baseline.of(mutant).stream()
        .flatMap(one -> one.beside().stream())
        .filter(pair -> !holds(runner, pair))
        .findFirst()
        .map(pair -> Tested.noticed(mutant, pair.name()))
        .orElseGet(() -> Tested.unnoticed(mutant));
  }

  private static boolean holds(ScenarioRunner runner, SideBySide pair) {
    try {
      return pair.differences(runner).isEmpty();
    } catch (RuleFailedException e) {
      return false;
    }
  }

  /** A rule that throws, or never ends, is noticed by the case that made it do so. */
  private static boolean passes(ScenarioRunner runner, Baseline.Case one) {
    try {
      return runner.run(one.scenario(), one.facts()).passed();
    } catch (RuleFailedException e) {
      return false;
    }
  }
}
