package no.byrutine.service.decide;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.decision.Comparison;
import no.byrutine.decision.Decision;
import no.byrutine.engine.Context;
import no.byrutine.engine.Pack;
import no.byrutine.in.BadInput;
import no.byrutine.in.BundleReader;
import no.byrutine.in.Facts;
import no.byrutine.in.Inputs;
import no.byrutine.in.MeasurementCsv;
import no.byrutine.out.ComparisonJson;
import no.byrutine.out.DecisionJson;
import no.byrutine.service.log.Decided;
import no.byrutine.service.log.DecisionLog;
import no.byrutine.service.metrics.Counts;
import no.byrutine.service.metrics.Steps;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Envelope;
import no.byrutine.service.request.EnvelopePair;
import no.byrutine.service.request.Refused;
import no.byrutine.service.request.Today;

/**
 * The way from an envelope to a decision, the same for every door of the service. What is decided
 * is in the log before anybody is told.
 */
@Singleton
public final class Decisions {

  private static final MeasurementCsv MEASUREMENTS = new MeasurementCsv();

  private final Packs packs;
  private final BundleReader reader;
  private final CityPolicy city;
  private final Today today;
  private final DecisionLog log;
  private final RecordsOfRequest records;
  private final Steps steps;
  private final Counts counts;

  Decisions(
      Packs packs,
      BundleReader reader,
      CityPolicy city,
      Today today,
      DecisionLog log,
      RecordsOfRequest records,
      Steps steps,
      Counts counts) {
    this.packs = packs;
    this.reader = reader;
    this.city = city;
    this.today = today;
    this.log = log;
    this.records = records;
    this.steps = steps;
    this.counts = counts;
  }

  /**
   * The decision of the case in the envelope. It is recorded, and the answer names the record in
   * its header {@code Byrutine-Decision}.
   *
   * @throws BadInput when the case or the policy cannot be used
   * @throws Refused when it cannot be recorded
   */
  public Decision decide(Pack pack, Envelope envelope) {
    Recorded recorded = recorded(pack, envelope);
    recorded.record().ifPresent(records::add);
    return recorded.decision();
  }

  /** The same, for an answer that names the record itself. */
  public Recorded recorded(Pack pack, Envelope envelope) {
    Pack asked = asked(pack, envelope);
    return recorded(pack, asked, steps.read(asked, () -> facts(asked, envelope)), envelope);
  }

  /**
   * What each of these sections decides of one Bundle, which is read once, for an answer that names
   * the records itself.
   *
   * @param asked sections of the pack, or the pack alone
   * @param all everything that any of them reads
   * @throws BadInput when the case or the policy cannot be used
   * @throws Refused when they cannot be recorded
   */
  public List<Recorded> recorded(Pack pack, List<Pack> asked, Inputs all, Envelope envelope) {
    BundleReader.Opened bundle = steps.read(pack, () -> reader.open(envelope.bundle(), all));
    List<Recorded> recorded = new ArrayList<>();
    for (Pack each : asked) {
      Facts facts = steps.read(each, () -> bundle.facts(each.inputs()));
      recorded.add(recorded(pack, each, facts, envelope.askedOf(each.ref().section())));
    }
    return recorded;
  }

  private Recorded recorded(Pack pack, Pack asked, Facts facts, Envelope envelope) {
    Context context = context(pack, envelope);
    Decision decision = steps.decide(asked, () -> packs.engine().decide(asked, facts, context));
    Recorded recorded =
        new Recorded(log.record(new Decided(pack, envelope, context, decision)), decision);
    counts.decided(decision);
    return recorded;
  }

  /**
   * The decision of a made-up case, the pack's own example: nobody's, so it is neither recorded nor
   * counted.
   */
  public Decision rehearse(Pack pack, Envelope envelope) {
    return again(pack, envelope, context(pack, envelope));
  }

  /**
   * The decision of a case that has been decided before, under the policies of that time. It is not
   * recorded once more.
   *
   * @param context instead of what the envelope says of day, moment and policy
   */
  public Decision again(Pack pack, Envelope envelope, Context context) {
    Pack asked = asked(pack, envelope);
    return packs.engine().decide(asked, facts(asked, envelope), context);
  }

  private static Pack asked(Pack pack, Envelope envelope) {
    return envelope.section().map(pack::section).orElse(pack);
  }

  /**
   * The decisions of two envelopes of one case, and what made them differ. Both are recorded.
   *
   * @throws BadInput when either cannot be used; its expressions say which
   * @throws Refused when they cannot be recorded
   */
  public Comparison compare(Pack pack, EnvelopePair pair) {
    Facts before = side("earlier", pack, pair.earlier());
    Facts after = side("later", pack, pair.later());
    Context earlier = context(pack, pair.earlier());
    Context later = context(pack, pair.later());
    Comparison comparison =
        steps.decide(pack, () -> packs.engine().compare(pack, before, earlier, after, later));
    record(new Decided(pack, pair.earlier(), earlier, comparison.earlier()));
    record(new Decided(pack, pair.later(), later, comparison.later()));
    return comparison;
  }

  private void record(Decided decided) {
    log.record(decided).ifPresent(records::add);
  }

  private Facts side(String side, Pack pack, Envelope envelope) {
    try {
      return steps.read(pack, () -> facts(pack, envelope));
    } catch (BadInput e) {
      throw e.under(side);
    }
  }

  private Facts facts(Pack pack, Envelope envelope) {
    return switch (envelope.form()) {
      case BUNDLE -> reader.read(envelope.bundle(), pack.inputs());
      case MEASUREMENTS -> MEASUREMENTS.read(envelope.bundle(), pack.inputs());
    };
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
