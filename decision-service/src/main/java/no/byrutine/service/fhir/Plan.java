package no.byrutine.service.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.decision.Basis;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.OutcomeDefinition;
import no.byrutine.engine.definition.PackDefinition;
import no.byrutine.engine.definition.Source;
import no.byrutine.out.PackSheet;

/**
 * What one PlanDefinition stands for.
 *
 * @param whole the pack
 * @param asked the pack, or the section of it that decides
 */
record Plan(Pack whole, Pack asked) {

  /** The pack and its sections, in the pack's order. */
  static List<Plan> of(Pack pack) {
    return Stream.concat(Stream.of(pack), pack.sections().stream().map(pack::section))
        .map(asked -> new Plan(pack, asked))
        .toList();
  }

  Optional<String> section() {
    return asked.ref().section();
  }

  PackSheet sheet() {
    PackDefinition definition = asked.definition();
    return new PackSheet(
        definition.ref(),
        definition.title(),
        definition.owner(),
        definition.status(),
        definition.sources().values().stream().map(Plan::basis).toList(),
        definition.inputs(),
        definition.outcomes().stream().map(OutcomeDefinition::outcome).toList(),
        definition.values());
  }

  private static Basis basis(Source source) {
    return new Basis(
        source.key(),
        source.title(),
        "",
        source.url(),
        source.layer(),
        source.certainty(),
        source.checkedOn());
  }
}
