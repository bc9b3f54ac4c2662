package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;

/**
 * Before the rules on storage: how long each box or glass may be used, and what was read on the
 * thermometers. When only the day of the decision is given, its last minute counts, so that nothing
 * is kept too long.
 */
public final class Oppbevaring implements Derivation {

  static final ZoneId NORGE = ZoneId.of("Europe/Oslo");
  private static final List<String> QUESTIONS =
      List.of(
          "laast-og-utilgjengelig",
          "forveksling-atskilt",
          "pasientlager-atskilt",
          "transportrutine");

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    OffsetDateTime moment =
        context
            .at()
            .map(at -> at.atZoneSameInstant(NORGE).toOffsetDateTime())
            .orElseGet(() -> endOf(context.on()));
    List<Object> found = new ArrayList<>();
    Holdbarhet keeping = new Holdbarhet(facts, parameters, context.on(), moment);
    facts.all(Medication.class).forEach(medicine -> keeping.medicine(medicine, found));
    new Lagertemperatur(facts, moment).temperaturer(found);
    for (Location place : facts.all(Location.class)) {
      QUESTIONS.forEach(question -> found.add(answer(facts, context.on(), place, question)));
    }
    return found;
  }

  private static OffsetDateTime endOf(LocalDate day) {
    return day.atTime(23, 59).atZone(NORGE).toOffsetDateTime();
  }

  private static Lagersvar answer(Facts given, LocalDate on, Location place, String question) {
    Optional<Observation> answer =
        given.all(Observation.class).stream()
            .filter(o -> o.is(question) && Svar.SETTLED.contains(o.status()))
            .filter(o -> place.ref().equals(o.subject()) || place.ref().equals(o.focus()))
            .filter(o -> o.yes() != null && !o.effective().start().isAfter(on))
            .max(Svar.latest(o -> !Svar.yes(o)));
    List<Object> basedOn = new ArrayList<>(List.of(place));
    answer.ifPresent(basedOn::add);
    return new Lagersvar(
        place.ref(), question, answer.isPresent(), answer.filter(Svar::yes).isPresent(), basedOn);
  }
}
