package no.byrutine.engine.definition;

import java.util.Locale;
import no.byrutine.decision.Words;
import no.byrutine.fhir.Patient;
import no.byrutine.in.BadInput;
import no.byrutine.in.Facts;
import no.byrutine.in.Issue;

/** How many a pack, or a section of it, decides about in one case. */
public enum Subjects {
  /** One person. A case with two is refused, for nothing keeps them apart. */
  ONE,
  /** As many as are sent, side by side: what concerns one touches no other. */
  SEVERAL,
  /** As many as are sent, counted together, as the places of a campaign are. */
  TOGETHER;

  /** How it is written in {@code pack.yaml}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Lets a case through with no more persons than are decided about.
   *
   * @throws BadInput when there are more
   */
  public void check(Facts facts) {
    int persons = facts.all(Patient.class).size();
    if (this == ONE && persons > 1) {
      throw new BadInput(
          new Issue(
              "business-rule",
              "Bundle.entry.resource.ofType(Patient)",
              new Words(
                  "Fant %d personer. Rutinen avgjør for én om gangen: send bare den som saken gjelder."
                      .formatted(persons),
                  "Found %d persons. The routine decides about one at a time: send only the one whom the case is about."
                      .formatted(persons))));
    }
  }
}
