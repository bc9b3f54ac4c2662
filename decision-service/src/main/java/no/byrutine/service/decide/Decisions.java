package no.byrutine.service.decide;

import jakarta.inject.Singleton;
import java.util.function.Function;
import no.byrutine.decision.Comparison;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.in.Inputs;
import no.byrutine.out.ComparisonJson;
import no.byrutine.out.DecisionJson;
import no.byrutine.service.request.Envelope;
import no.byrutine.service.request.EnvelopePair;
import no.byrutine.service.request.Today;

/** The way from an envelope to a decision, the same for every door of the service. */
@Singleton
public final class Decisions {

  private final DecisionEngine engine;
  private final BundleReader reader;
  private final CityPolicy city;
  private final Today today;

  public Decisions(DecisionEngine engine, BundleReader reader, CityPolicy city, Today today) {
    this.engine = engine;
    this.reader = reader;
    this.city = city;
    this.today = today;
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
    Pack asked = envelope.section().map(pack::section).orElse(pack);
    return engine.decide(asked, read.apply(asked.inputs()), context(pack, envelope));
  }

  /**
   * The decisions of two envelopes of one case, and what made them differ.
   *
   * @throws BadInput when either cannot be used; its expressions say which
   */
  public Comparison compare(Pack pack, EnvelopePair pair) {
    return engine.compare(
        pack,
        facts("earlier", pack, pair.earlier()),
        context(pack, pair.earlier()),
        facts("later", pack, pair.later()),
        context(pack, pair.later()));
  }

  private Facts facts(String side, Pack pack, Envelope envelope) {
    try {
      return reader.read(envelope.bundle(), pack.inputs());
    } catch (BadInput e) {
      throw e.under(side);
    }
  }

  /** The comparison as JSON; indented when somebody is to read it. */
  public String json(Pack pack, Comparison comparison, boolean indented) {
    ComparisonJson writer = new ComparisonJson(pack.texts(), pack.definition().values());
    return (indented ? writer.indented() : writer).write(comparison);
  }

  /** The decision as JSON; indented when somebody is to read it. */
  public String json(Pack pack, Decision decision, boolean indented) {
    DecisionJson writer = new DecisionJson(pack.texts(), pack.definition().values());
    return (indented ? writer.indented() : writer).write(decision, today.moment());
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
