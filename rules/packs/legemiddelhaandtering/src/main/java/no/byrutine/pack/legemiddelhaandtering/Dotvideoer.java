package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.Patient;
import no.byrutine.fhir.Resource;
import no.byrutine.fhir.Task;
import no.byrutine.in.Facts;

/** The doses that were seen on a screen, and the times that it failed. */
record Dotvideoer(
    Facts given,
    String patient,
    List<Task> tasks,
    List<MedicationAdministration> administrations,
    List<Dotinntak> taken) {

  List<Dotvideo> videos() {
    List<Dotvideo> videos = new ArrayList<>();
    for (Task task : tasks) {
      LocalDate day = Tider.dag(task.start());
      if (task.is("dot-videoobservasjon") && day != null) {
        videos.add(video(day, false, task));
      }
    }
    for (Dotinntak one : taken) {
      if (one.video()) {
        videos.add(video(one.dag(), one.inntak().channel().is("dot-video-opptak"), one.inntak()));
      }
    }
    return videos;
  }

  private Dotvideo video(LocalDate day, boolean recorded, Resource basedOn) {
    return new Dotvideo(
        patient,
        day,
        given.all(Patient.class).stream()
            .filter(one -> one.ref().equals(patient))
            .map(Patient::birthDate)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        taken.stream()
            .filter(one -> one.inntak().channel().is("dot-hjemme"))
            .filter(Dotinntak::observertAvHelsepersonell)
            .map(Dotinntak::dag)
            .min(Comparator.naturalOrder())
            .orElse(null),
        recorded,
        List.of(basedOn));
  }

  List<Videosvikt> failures() {
    List<Videosvikt> failures = new ArrayList<>();
    for (MedicationAdministration one : administrations) {
      LocalDate day = Dotsak.day(one);
      if (one.statusReason().is("dot-teknisk-feil") && day != null) {
        failures.add(new Videosvikt(one, patient, day, hasVisit(day), List.of(one)));
      }
    }
    return failures;
  }

  private boolean hasVisit(LocalDate day) {
    return tasks.stream()
            .anyMatch(t -> !t.is("dot-videoobservasjon") && day.equals(Tider.dag(t.start())))
        || taken.stream().anyMatch(one -> one.dag().equals(day) && !one.video());
  }
}
