package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Practitioner;
import no.byrutine.fhir.PractitionerRole;

/**
 * What the holder of a fullmakt has of dated records with an assessor, on the day it is given or
 * used.
 *
 * @param gjelder the reference of the task: of giving the fullmakt, or of using it
 * @param person the holder
 * @param gis whether the fullmakt is about to be given
 * @param kurs whether the course is completed and still valid
 * @param test whether the passeringstest is passed and still valid
 * @param praksis whether practical training at the workplace is documented
 */
public record Fullmaktsgrunnlag(
    PractitionerRole fullmakt,
    String gjelder,
    String person,
    boolean gis,
    boolean kurs,
    boolean test,
    boolean praksis,
    List<Object> basedOn)
    implements Derived {

  static Fullmaktsgrunnlag of(
      PractitionerRole fullmakt, String of, Practitioner person, LocalDate day, boolean given) {
    return new Fullmaktsgrunnlag(
        fullmakt,
        of,
        person.ref(),
        given,
        documented(person, "legemiddelkurs", day),
        documented(person, "passeringstest", day),
        documented(person, "praktisk-opplaering", day),
        List.of(fullmakt, person));
  }

  /** A dated record, still valid, that says who stands for it. */
  private static boolean documented(Practitioner person, String concept, LocalDate day) {
    return person.qualification().stream()
        .filter(one -> one.is(concept) && one.issuer() != null)
        .anyMatch(one -> one.period().hasStart() && one.period().contains(day));
  }
}
