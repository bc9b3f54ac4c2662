package no.byrutine.service.fhir;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.out.PackSheet;
import no.byrutine.service.packs.Packs;

/** The packs and their sections, by the ids that they have as FHIR resources. */
@Singleton
final class Plans {

  private final Packs packs;

  Plans(Packs packs) {
    this.packs = packs;
  }

  /** The packs and their sections. */
  List<Plan> all() {
    return packs.all().stream().flatMap(pack -> Plan.of(pack).stream()).toList();
  }

  /** The packs alone. */
  List<Plan> whole() {
    return packs.all().stream().map(pack -> new Plan(pack, pack)).toList();
  }

  /**
   * The pack or section of this id.
   *
   * @throws BadInput when there is none
   */
  Plan find(String id) {
    return one(all(), PackSheet::id, id);
  }

  /**
   * The pack of this id.
   *
   * @throws BadInput when there is none
   */
  Plan findWhole(String id) {
    return one(whole(), PackSheet::id, id);
  }

  /**
   * The pack whose outcomes are the CodeSystem of this id.
   *
   * @throws BadInput when there is none
   */
  Plan findOutcomes(String id) {
    return one(whole(), PackSheet::outcomesId, id);
  }

  private static Plan one(List<Plan> plans, Function<PackSheet, String> idOf, String id) {
    return plans.stream()
        .filter(plan -> idOf.apply(plan.sheet()).equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id, plans.stream().map(Plan::sheet).map(idOf).toList()));
  }

  private static BadInput unknown(String id, List<String> known) {
    return new BadInput(
        new Issue(
            "not-found",
            "id",
            new Words(
                "Det finnes ingen ressurs med denne id-en."
                    + Nearest.to(id, known).map(near -> " Mente du «" + near + "»?").orElse("")
                    + " Søk uten id for å se alle.",
                "There is no resource of this id."
                    + Nearest.hint(id, known)
                    + " Search without an id to see all.")));
  }
}
