package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.fhir.Location;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;

/** When the measures for the air of a place are to be studied, revised and reported. */
public final class Luftfrister implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    LocalDate on = context.on();
    Vannarkiv arkiv = new Vannarkiv(facts, on);
    List<Object> frister = new ArrayList<>();
    for (Location sted : facts.all(Location.class)) {
      Optional<DocumentReference> utredning = arkiv.siste(sted.ref(), "tiltaksutredning");
      arkiv
          .fare(sted.ref(), "fare-for-overskridelse")
          .filter(fare -> fare.effective().hasStart())
          .filter(fare -> utredning.isEmpty())
          .flatMap(fare -> utredning(sted, fare, parameters, on))
          .ifPresent(frister::add);
      utredning.ifPresent(
          papir -> {
            revisjon(sted, papir, parameters, on).ifPresent(frister::add);
            DocumentReference sist =
                arkiv
                    .siste(sted.ref(), "luft-status")
                    .filter(status -> Vannarkiv.dagen(status).isAfter(Vannarkiv.dagen(papir)))
                    .orElse(papir);
            status(sted, sist, parameters, on).ifPresent(frister::add);
          });
    }
    return frister;
  }

  private static long tall(Parameter parameter) {
    return Objects.requireNonNull(parameter.value()).longValue();
  }

  private static Optional<Luftfrist> utredning(
      Location sted, Observation fare, InForce parameters, LocalDate on) {
    return parameters
        .value("luft-utredning-innen")
        .map(
            aar -> {
              LocalDate fra = fare.effective().start();
              LocalDate frist = fra.plusYears(tall(aar));
              return new Luftfrist(
                  "utredning", sted.ref(), fra, frist, on.isAfter(frist), List.of(fare, sted, aar));
            });
  }

  private static Optional<Luftfrist> revisjon(
      Location sted, DocumentReference papir, InForce parameters, LocalDate on) {
    return parameters
        .value("luft-revisjon-hver")
        .map(
            aar -> {
              LocalDate fra = Vannarkiv.dagen(papir);
              LocalDate frist = fra.plusYears(tall(aar));
              return new Luftfrist(
                  "revisjon", sted.ref(), fra, frist, on.isAfter(frist), List.of(papir, sted, aar));
            });
  }

  private static Optional<Luftfrist> status(
      Location sted, DocumentReference sist, InForce parameters, LocalDate on) {
    Optional<Parameter> maaned = parameters.value("luft-status-maaned");
    return parameters
        .value("luft-status-hver")
        .filter(aar -> maaned.isPresent())
        .map(
            aar -> {
              LocalDate fra = Vannarkiv.dagen(sist);
              LocalDate frist =
                  LocalDate.of(
                      fra.getYear() + (int) tall(aar), (int) tall(maaned.orElseThrow()), 1);
              return new Luftfrist(
                  "status",
                  sted.ref(),
                  fra,
                  frist,
                  on.isAfter(frist),
                  List.of(sist, sted, aar, maaned.orElseThrow()));
            });
  }
}
