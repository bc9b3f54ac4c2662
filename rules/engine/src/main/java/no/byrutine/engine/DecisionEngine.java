package no.byrutine.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Consumer;
import no.byrutine.decision.Comparison;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.signature.TrustedKeys;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;
import no.byrutine.in.Issue;

/** Decides cases by rule packs. Immutable; safe for many threads. */
public final class DecisionEngine {

  private final Map<String, Pack> packs = new TreeMap<>();

  /** An engine for these packs. */
  public DecisionEngine(List<Pack> packs) {
    packs.forEach(pack -> this.packs.put(pack.id(), pack));
  }

  /**
   * An engine for the packs on the class path. The rules of each are laid out at its first
   * decision, or by {@link Pack#prepared()}.
   *
   * @throws PackException when the files of one of them are broken
   */
  public static DecisionEngine ofInstalledPacks() {
    return installed(module -> {});
  }

  /**
   * The same, of packs that must be signed. Each is held against its signature before any code of
   * it runs.
   *
   * @throws PackException when one of them is not signed by a key that counts for it, or is broken
   */
  public static DecisionEngine ofInstalledPacks(TrustedKeys keys) {
    return installed(keys::verify);
  }

  private static DecisionEngine installed(Consumer<Class<?>> checked) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    List<Pack> packs = new ArrayList<>();
    for (var module : ServiceLoader.load(Pack.Module.class, loader).stream().toList()) {
      checked.accept(module.type());
      packs.add(Pack.of(module.get()));
    }
    return new DecisionEngine(packs);
  }

  /** The packs, by id. */
  public List<Pack> packs() {
    return List.copyOf(packs.values());
  }

  /**
   * The pack of this id.
   *
   * @throws BadInput when there is none
   */
  public Pack pack(String id) {
    Pack pack = packs.get(id);
    if (pack == null) {
      String known = String.join(", ", packs.keySet());
      throw new BadInput(
          new Issue(
              "not-found",
              "pack",
              new Words(
                  "Det finnes ingen rutine med denne id-en. Kjente: " + known + ".",
                  "There is no pack of this id. Known: " + known + ".")));
    }
    return pack;
  }

  /**
   * The decision of one case.
   *
   * @throws BadInput when the facts contradict themselves, or a policy sets what it cannot
   * @throws RuleFailedException when a rule of the pack throws, which is a fault of the pack
   */
  public Decision decide(Pack pack, Facts facts, Context context) {
    return new Run(pack, facts, context, pack.inForce(context)).decide();
  }

  /**
   * Two decisions of one case and what made them differ. With the same facts and two {@code known}
   * dates the difference is a back-payment; with preliminary and then settled facts it is an
   * etteroppgjør. Both are of the same day.
   *
   * @throws BadInput when either side cannot be decided on, its expressions beginning with {@code
   *     earlier} or {@code later}; or when the two are of different days
   */
  public Comparison compare(
      Pack pack, Facts earlierFacts, Context earlier, Facts laterFacts, Context later) {
    if (!earlier.on().equals(later.on())) {
      throw new BadInput(
          new Issue(
              "value",
              "later.on",
              new Words(
                  "De to vedtakene gjelder ulike dager. Sammenlign for samme dag («on»).",
                  "The two decisions are of different days. Compare them for the same day"
                      + " ('on').")));
    }
    return Causes.between(
        pack,
        Causes.side("earlier", () -> one(pack, earlierFacts, earlier)),
        Causes.side("later", () -> one(pack, laterFacts, later)));
  }

  private static Causes.Case one(Pack pack, Facts facts, Context context) {
    return new Causes.Case(facts, context, pack.inForce(context));
  }
}
