package no.byrutine.bulk.decide;

import java.util.List;
import java.util.Optional;
import no.byrutine.bulk.decide.Result.BadLine;
import no.byrutine.bulk.decide.Result.Decided;
import no.byrutine.bulk.decide.Result.Refused;
import no.byrutine.bulk.read.LineFault;
import no.byrutine.bulk.read.Shared;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Words;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.in.Issue;

/** Decides cases by the engine and the reader of every other door. */
final class Decider {

  private static final DecisionEngine ENGINE = new DecisionEngine(List.of());
  private static final BundleReader READER = new BundleReader();

  private final Pack pack;
  private final Context context;
  private final Optional<Side> before;
  private final Shared shared;

  /** The other side of a comparison. */
  private record Side(Pack pack, Context context) {

    static Side of(Plan plan, Terms terms) {
      return new Side(Packs.ready(plan.pack(), plan.section(), terms.jar()), terms.context());
    }

    boolean isCausesKnown(Pack later, Context day) {
      return pack == later && context.on().equals(day.on());
    }
  }

  Decider(Plan plan, Shared shared) {
    Side now = Side.of(plan, plan.terms());
    this.pack = now.pack();
    this.context = now.context();
    this.before = Optional.ofNullable(plan.before()).map(terms -> Side.of(plan, terms));
    this.shared = shared;
  }

  Pack pack() {
    return pack;
  }

  /** What becomes of the case; nothing in it stops the next one. */
  Result decide(Case one) {
    Optional<LineFault> fault = one.fault();
    if (fault.isPresent()) {
      Issue issue = fault.get().issue();
      return new Refused(one.pieces().stream().map(line -> BadLine.of(line, issue)).toList());
    }
    try {
      Facts facts = READER.read(one.bundle(shared), pack.inputs());
      return before.map(side -> compared(side, facts)).orElseGet(() -> decided(facts));
    } catch (BadInput e) {
      return new Refused(e.issues().stream().map(it -> one.lineOf(it, shared)).toList());
    } catch (RuntimeException | StackOverflowError e) {
      return new Refused(List.of(BadLine.of(one.first(), ours(e))));
    }
  }

  private Result decided(Facts facts) {
    return new Decided(ENGINE.decide(pack, facts, context), Optional.empty());
  }

  private Result compared(Side side, Facts facts) {
    if (side.isCausesKnown(pack, context)) {
      var comparison = ENGINE.compare(pack, facts, side.context(), facts, context);
      return new Decided(comparison.later(), Optional.of(Comparing.of(comparison)));
    }
    Decision earlier = ENGINE.decide(side.pack(), facts, side.context());
    Decision later = ENGINE.decide(pack, facts, context);
    return new Decided(later, Optional.of(Comparing.of(earlier, later)));
  }

  /** A fault of the pack or of ours. Its message may quote the case, so only its kind is told. */
  private static Issue ours(Throwable e) {
    String kind = e.getClass().getSimpleName();
    return new Issue(
        "exception",
        "Bundle",
        new Words(
            "Feil i rutinen eller i Byrutine (" + kind + "). Meld fra med pakkens versjon.",
            "A fault of the pack or of Byrutine ("
                + kind
                + "). Report it with the pack's version."));
  }
}
