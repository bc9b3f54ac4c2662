package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.byrutine.fhir.CarePlan;
import no.byrutine.fhir.Period;
import org.jspecify.annotations.Nullable;

/** The stretches without an observed dose, and the phases of the treatment. */
record Dotfaser(String patient, LocalDate on, List<CarePlan> plans, List<Dotdose> doses) {

  List<Dotopphold> gaps() {
    List<Dotopphold> gaps = new ArrayList<>();
    List<Dotdose> missed = new ArrayList<>();
    LocalDate from = null;
    for (Dotdose dose : doses) {
      if (dose.observert()) {
        close(gaps, missed, from, dose.dag().minusDays(1));
        missed.clear();
        from = dose.dag().plusDays(1);
      } else if (dose.forfalt()) {
        missed.add(dose);
        from = from == null ? dose.dag() : from;
      }
    }
    boolean dueToday = missed.stream().anyMatch(Dotdose::iDag);
    close(gaps, missed, from, dueToday ? on : on.minusDays(1));
    return gaps;
  }

  private void close(
      List<Dotopphold> gaps, List<Dotdose> missed, @Nullable LocalDate from, LocalDate to) {
    if (from != null && !missed.isEmpty() && !to.isBefore(from)) {
      List<Object> basedOn = new ArrayList<>();
      missed.forEach(dose -> basedOn.addAll(dose.basedOn()));
      gaps.add(new Dotopphold(patient, phase(from), from, to, basedOn));
    }
  }

  private String phase(LocalDate day) {
    for (CarePlan plan : plans) {
      for (CarePlan.Activity activity : plan.activity()) {
        if (activity.scheduled().hasStart() && activity.scheduled().contains(day)) {
          if (activity.is("dot-intensivfase")) {
            return "intensiv";
          }
          if (activity.is("dot-fortsettelsesfase")) {
            return "fortsettelse";
          }
        }
      }
    }
    return "ukjent";
  }

  List<Dotfase> phases(List<Dotopphold> gaps) {
    List<Dotfase> phases = new ArrayList<>();
    if (!doses.isEmpty()) {
      Period whole = plans.isEmpty() ? Period.ALWAYS : plans.get(0).period();
      phases.add(phase("hele", whole, gaps, doses));
    }
    for (CarePlan plan : plans) {
      for (CarePlan.Activity activity : plan.activity()) {
        for (Map.Entry<String, String> kind :
            Map.of("dot-intensivfase", "intensiv", "dot-fortsettelsesfase", "fortsettelse")
                .entrySet()) {
          if (activity.is(kind.getKey()) && activity.scheduled().hasStart()) {
            phases.add(phase(kind.getValue(), activity.scheduled(), gaps, doses));
          }
        }
      }
    }
    return phases;
  }

  private Dotfase phase(String name, Period days, List<Dotopphold> gaps, List<Dotdose> ofAll) {
    List<Dotdose> due = ofAll.stream().filter(d -> days.contains(d.dag()) && d.forfalt()).toList();
    List<Object> basedOn = new ArrayList<>(plans);
    due.forEach(dose -> basedOn.addAll(dose.basedOn()));
    return new Dotfase(
        patient,
        name,
        days.hasStart() ? days.start() : null,
        days.hasEnd() ? days.end() : on,
        due.size(),
        (int) due.stream().filter(Dotdose::observert).count(),
        gaps.stream().filter(gap -> days.contains(gap.fom())).toList(),
        basedOn);
  }
}
