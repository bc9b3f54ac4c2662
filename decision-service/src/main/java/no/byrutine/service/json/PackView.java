package no.byrutine.service.json;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.HookDefinition;
import no.byrutine.engine.definition.OutcomeDefinition;
import no.byrutine.engine.definition.SectionDefinition;
import no.byrutine.in.Input;
import no.byrutine.service.swap.RefusedVersion;

/** A pack as the API shows it. */
public record PackView(
    String id,
    String version,
    String digest,
    Words title,
    String owner,
    String status,
    List<InputView> inputs,
    List<OutcomeView> outcomes,
    List<SectionView> sections,
    List<HookView> hooks,
    int rules,
    Optional<RefusedView> refused) {

  /**
   * A newer version that may not run, so that this one is stale.
   *
   * @param why what it failed at
   */
  public record RefusedView(String file, String version, Words why, OffsetDateTime at) {}

  /** One thing that the pack reads. */
  public record InputView(
      String name,
      String resource,
      List<String> concepts,
      List<String> mustSupport,
      Optional<String> unit,
      Words why) {}

  /**
   * A part of the pack that can be asked alone.
   *
   * @param inputs the names of what it reads
   */
  public record SectionView(String name, Words title, List<String> inputs) {}

  /** A CDS Hooks service that the pack declares. */
  public record HookView(
      String id, String hook, Words title, Words description, List<String> sections) {}

  /** One answer that the pack can give. */
  public record OutcomeView(String code, Words display) {}

  static PackView of(Pack pack, Optional<RefusedVersion> refused) {
    var definition = pack.definition();
    return new PackView(
        pack.id(),
        pack.ref().version(),
        pack.ref().digest(),
        definition.title(),
        definition.owner(),
        definition.status(),
        pack.inputs().all().stream().map(PackView::input).toList(),
        definition.outcomes().stream().map(PackView::outcome).toList(),
        definition.sections().values().stream().map(PackView::section).toList(),
        definition.hooks().stream().map(PackView::hook).toList(),
        pack.rules().size(),
        refused.map(PackView::refused));
  }

  private static RefusedView refused(RefusedVersion refused) {
    String version = refused.pack().map(PackRef::version).orElse("");
    return new RefusedView(refused.file(), version, refused.why(), refused.at());
  }

  private static InputView input(Input input) {
    return new InputView(
        input.name(),
        input.resource(),
        input.concepts(),
        input.mustSupport(),
        input.unit(),
        input.why());
  }

  private static SectionView section(SectionDefinition section) {
    return new SectionView(section.name(), section.title(), section.inputs());
  }

  private static HookView hook(HookDefinition hook) {
    return new HookView(hook.id(), hook.hook(), hook.title(), hook.description(), hook.sections());
  }

  private static OutcomeView outcome(OutcomeDefinition definition) {
    return new OutcomeView(definition.outcome().code(), definition.outcome().display());
  }
}
