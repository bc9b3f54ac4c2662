package no.byrutine.service.decide;

import jakarta.inject.Singleton;
import java.util.function.Function;
import no.byrutine.decision.Comparison;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.in.Inputs;
import no.byrutine.out.ComparisonJson;
import no.byrutine.out.DecisionJson;
import no.byrutine.service.metrics.Counts;
import no.byrutine.service.metrics.Steps;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Envelope;
import no.byrutine.service.request.EnvelopePair;
import no.byrutine.service.request.Today;

/** The way from an envelope to a decision, the same for every door of the service. */
@Singleton
public final class Decisions {

  private final Packs packs;
  private final BundleReader reader;
  private final CityPolicy city;
  private final Today today;
  private final Steps steps;
  private final Counts counts;

  public Decisions(
      Packs packs, BundleReader reader, CityPolicy city, Today today, Steps steps, Counts counts) {
    this.packs = packs;
    this.reader = reader;
    this.city = city;
    this.today = today;
    this.steps = steps;
    this.counts = counts;
  }

  /**
   * The decision of the case in the envelope.
   *
   * @throws BadInput when the case or the policy cannot be used
   */
  public Decision decide(Pack pack, Envelope envelope) {
    return decide(pack, envelope, inputs -> reader.read(envelope.bundle(), inputs));
  }

  /** The decision of a case whose facts are read in another way than from a Bundle. */
  public Decision decide(Pack pack, Envelope envelope, Function<Inputs, Facts> read) {
    Pack asked = asked(pack, envelope);
    Facts facts = steps.read(asked, () -> read.apply(asked.inputs()));
    Context context = context(pack, envelope);
    Decision decision = steps.decide(asked, () -> packs.engine().decide(asked, facts, context));
    counts.decided(decision);
    return decision;
  }

  /**
   * The decision of a made-up case, which is nobody's: it is not counted.
   *
   * @throws BadInput when the case or the policy cannot be used
   */
  public Decision rehearse(Pack pack, Envelope envelope) {
    Pack asked = asked(pack, envelope);
    Facts facts = reader.read(envelope.bundle(), asked.inputs());
    return packs.engine().decide(asked, facts, context(pack, envelope));
  }

  private static Pack asked(Pack pack, Envelope envelope) {
    return envelope.section().map(pack::section).orElse(pack);
  }

  /**
   * The decisions of two envelopes of one case, and what made them differ.
   *
   * @throws BadInput when either cannot be used; its expressions say which
   */
  public Comparison compare(Pack pack, EnvelopePair pair) {
    Facts earlier = facts("earlier", pack, pair.earlier());
    Facts later = facts("later", pack, pair.later());
    Context before = context(pack, pair.earlier());
    Context after = context(pack, pair.later());
    return steps.decide(pack, () -> packs.engine().compare(pack, earlier, before, later, after));
  }

  private Facts facts(String side, Pack pack, Envelope envelope) {
    try {
      return steps.read(pack, () -> reader.read(envelope.bundle(), pack.inputs()));
    } catch (BadInput e) {
      throw e.under(side);
    }
  }

  /** The comparison as JSON; indented when somebody is to read it. */
  public String json(Pack pack, Comparison comparison, boolean indented) {
    ComparisonJson writer = new ComparisonJson(pack.texts(), pack.definition().values());
    return steps.write(pack, () -> (indented ? writer.indented() : writer).write(comparison));
  }

  /** The decision as JSON; indented when somebody is to read it. */
  public String json(Pack pack, Decision decision, boolean indented) {
    DecisionJson writer = new DecisionJson(pack.texts(), pack.definition().values());
    return steps.write(
        pack, () -> (indented ? writer.indented() : writer).write(decision, today.moment()));
  }

  private Context context(Pack pack, Envelope envelope) {
    return envelope
        .at()
        .map(Context::at)
        .orElseGet(() -> Context.on(envelope.on()))
        .known(envelope.known())
        .with(city.of(pack))
        .with(envelope.policy());
  }
}
