package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.byrutine.calendar.WorkingDays;
import no.byrutine.engine.Context;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.DocumentReference;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** Puts together what there is about each event with loud sound outdoors. */
public final class Utelyder implements Derivation {

  @Override
  public List<Object> derive(Facts facts, InForce parameters, Context context) {
    Optional<Parameter> virkedager = parameters.value("oslo-melding-virkedager");
    Stedskart kart = Stedskart.of(facts);
    Stoeyarkiv arkiv = new Stoeyarkiv(facts);
    List<Object> derived = new ArrayList<>();
    for (Task task : facts.all(Task.class)) {
      if (task.codes().is("utendoers-forsterket-lyd") && !task.status().equals("cancelled")) {
        OffsetDateTime start = task.start();
        if (start == null) {
          derived.add(new UtelydUtenStart(task.ref(), List.of(task)));
        } else {
          virkedager.ifPresent(
              dager -> derived.add(utelyd(task, start, dager, kart, arkiv, context)));
        }
      }
    }
    return derived;
  }

  private static Utelyd utelyd(
      Task task,
      OffsetDateTime start,
      Parameter virkedager,
      Stedskart kart,
      Stoeyarkiv arkiv,
      Context context) {
    LocalDate starter = start.toLocalDate();
    LocalDate senest = virkedagerFoer(starter, Stoeytillegg.tall(virkedager).intValueExact());
    List<String> om = List.of(task.ref());
    List<DocumentReference> meldt = arkiv.dokumenter("forhaandsmelding", om);
    List<DocumentReference> behandlet = arkiv.dokumenter("forhaandsmelding-behandlet", om);
    List<DocumentReference> vilkaar = arkiv.dokumenter("stoeydispensasjon", om);
    List<Communication> varsler = arkiv.sendt("nabovarsel", om);
    List<Object> grunnlag = new ArrayList<>(List.of(task, virkedager));
    List.of(meldt, behandlet, vilkaar, varsler).forEach(grunnlag::addAll);
    return new Utelyd(
        task.ref(),
        task.subject(),
        kart.sted(task.subject()).map(Sted::konsepter).orElse(Set.of()),
        starter,
        senest,
        context.at().map(naa -> !start.isAfter(naa)).orElse(!starter.isAfter(context.on())),
        !meldt.isEmpty(),
        !meldt.isEmpty() && Stoeyarkiv.foerste(meldt).isAfter(senest),
        behandlet.stream().anyMatch(dokument -> foer(dokument.date(), start)),
        varsler.stream().anyMatch(varsel -> varslet(varsel, start)),
        overNatten(task, start),
        !vilkaar.isEmpty(),
        grunnlag);
  }

  /** Before it began; without a time of day at the latest the day before. */
  private static boolean varslet(Communication varsel, OffsetDateTime start) {
    LocalDate dag = varsel.sentOn();
    return foer(varsel.sent(), start) || (dag != null && dag.isBefore(start.toLocalDate()));
  }

  private static boolean foer(@Nullable OffsetDateTime tidspunkt, OffsetDateTime start) {
    return tidspunkt != null && tidspunkt.isBefore(start);
  }

  private static boolean overNatten(Task task, OffsetDateTime start) {
    return Doegndel.av(start) == Doegndel.NATT
        || (task.end() != null
            && task.end()
                .toLocalDateTime()
                .isAfter(start.toLocalDate().atTime(Doegndel.NATTEN_BEGYNNER)));
  }

  /**
   * The last day from which so many working days are over by this day: that of a Sunday is that of
   * the Friday before.
   */
  static LocalDate virkedagerFoer(LocalDate dag, int antall) {
    LocalDate foer = virkedag(dag);
    for (int igjen = antall; igjen > 0; igjen--) {
      foer = virkedag(foer.minusDays(1));
    }
    return foer;
  }

  /** The day itself, or the last working day before it. */
  private static LocalDate virkedag(LocalDate dag) {
    LocalDate virkedag = dag;
    while (!WorkingDays.is(virkedag)) {
      virkedag = virkedag.minusDays(1);
    }
    return virkedag;
  }
}
