package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** Puts together what there is about each noisy work: its hours, notices and dispensations. */
public final class Stoeyarbeider implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    Stedskart kart = Stedskart.of(facts);
    Stoeyarkiv arkiv = new Stoeyarkiv(facts);
    List<Object> derived = new ArrayList<>();
    for (Task arbeid : facts.all(Task.class)) {
      if (arbeid.codes().is("stoeyarbeid") && !arbeid.status().equals("cancelled")) {
        derived.add(stoeyarbeid(arbeid, kart, arkiv, parameters, context));
      }
    }
    return derived;
  }

  private static Stoeyarbeid stoeyarbeid(
      Task arbeid, Stedskart kart, Stoeyarkiv arkiv, InForce parameters, Context context) {
    Arbeidstid tid = Arbeidstid.av(arbeid, parameters);
    List<String> omArbeidet = omArbeidet(arbeid);
    List<Communication> varsler = arkiv.sendt("nabovarsel", omArbeidet);
    List<DocumentReference> vedtak = arkiv.dokumenter("stoeydispensasjon", omArbeidet);
    List<Arbeidstimer> vilkaar = timer(arkiv.skjemaer("dispensasjonsvilkaar", omArbeidet));
    List<Arbeidstimer> varslet = timer(arkiv.skjemaer("nabovarsel-tider", omArbeidet));
    List<Observation> netter = arkiv.funn("netter-paa-rad", arbeid.ref());
    List<Observation> virkning = arkiv.funn("arbeid-paavirker-omgivelsene", arbeid.ref());
    boolean sterkt = arbeid.codes().is("dispensasjonspliktig-arbeid");
    List<Object> grunnlag = new ArrayList<>(List.of(arbeid));
    Stream.of(varsler, vedtak, netter, virkning).forEach(grunnlag::addAll);
    Stream.of(vilkaar, varslet).flatMap(List::stream).forEach(time -> grunnlag.add(time.skjema()));
    grunnlag.addAll(tid.tall());
    return new Stoeyarbeid(
        arbeid.codes(),
        arbeid.ref(),
        arbeid.subject(),
        kart.sted(arbeid.subject()).map(Sted::konsepter).orElse(Set.of()),
        kart.sted(arbeid.subject()).map(Sted::bydel).orElse(null),
        tid,
        paabegynt(arbeid, tid, context),
        varselDager(varsler, tid),
        dekket(vedtak, vilkaar, tid),
        varslet.stream().anyMatch(timer -> timer.utenfor(tid, sterkt)),
        vilkaar.stream().anyMatch(timer -> timer.utenfor(tid, sterkt)),
        Stream.concat(vilkaar.stream(), varslet.stream()).anyMatch(Arbeidstimer::uleselig),
        flest(netter),
        !virkning.isEmpty() && virkning.stream().allMatch(funn -> Boolean.FALSE.equals(funn.yes())),
        arbeid.reason(),
        grunnlag);
  }

  /** What notices and dispensations may name: the work, what it is part of, and the place. */
  private static List<String> omArbeidet(Task arbeid) {
    List<String> om = new ArrayList<>(arbeid.partOf());
    om.add(arbeid.ref());
    om.add(arbeid.subject());
    return om;
  }

  private static List<Arbeidstimer> timer(List<QuestionnaireResponse> skjemaer) {
    return skjemaer.stream().map(Arbeidstimer::new).toList();
  }

  private static boolean paabegynt(Task arbeid, Arbeidstid tid, Context context) {
    if (arbeid.start() != null && context.at().isPresent()) {
      return !arbeid.start().isAfter(context.at().get());
    }
    LocalDate startdag = tid.startdag();
    return startdag != null && !startdag.isAfter(context.on());
  }

  private static @Nullable Integer varselDager(List<Communication> varsler, Arbeidstid tid) {
    LocalDate startdag = tid.startdag();
    return startdag == null
        ? null
        : varsler.stream()
            .flatMap(varsel -> Stream.ofNullable(varsel.sentOn()))
            .map(sendt -> (int) ChronoUnit.DAYS.between(sendt, startdag))
            .max(Integer::compareTo)
            .orElse(null);
  }

  private static boolean dekket(
      List<DocumentReference> vedtak, List<Arbeidstimer> vilkaar, Arbeidstid tid) {
    LocalDate startdag = tid.startdag();
    return startdag != null
        && !Stoeyarkiv.foerste(vedtak).isAfter(startdag)
        && vilkaar.stream().allMatch(timer -> timer.gjelder(startdag));
  }

  private static @Nullable BigDecimal flest(List<Observation> netter) {
    return netter.stream()
        .flatMap(funn -> Stream.ofNullable(funn.value()))
        .max(BigDecimal::compareTo)
        .orElse(null);
  }
}
