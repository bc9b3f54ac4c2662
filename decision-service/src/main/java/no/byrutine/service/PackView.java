package no.byrutine.service;

import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.OutcomeDefinition;
import no.byrutine.in.Input;

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
    int rules) {

  /** One thing that the pack reads. */
  public record InputView(
      String name,
      String resource,
      List<String> concepts,
      List<String> mustSupport,
      Optional<String> unit,
      Words why) {}

  /** One answer that the pack can give. */
  public record OutcomeView(String code, Words display) {}

  static PackView of(Pack pack) {
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
        pack.rules().size());
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

  private static OutcomeView outcome(OutcomeDefinition definition) {
    return new OutcomeView(definition.outcome().code(), definition.outcome().display());
  }
}
