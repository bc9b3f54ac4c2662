package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Parameter;
import no.byrutine.fhir.Communication;
import no.byrutine.fhir.Observation;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** Whether misuse is likely, and the prescriber has been told. */
record Misbruksavklaring(Facts given, InForce parameters) {

  private boolean asks() {
    return parameters
        .value("misbruk-forskriver-konsulteres")
        .map(Parameter::choice)
        .filter("ja"::equals)
        .isPresent();
  }

  private List<Observation> misuse(String patient) {
    return given.all(Observation.class).stream()
        .filter(one -> one.is("ab-misbruk-sannsynlig") && one.subject().equals(patient))
        .filter(one -> one.effective().hasStart())
        .sorted(Comparator.comparing(one -> one.effective().start()))
        .toList();
  }

  /** The city does not ask, the last answer is no, or the prescriber was told after it was yes. */
  boolean settled(String patient) {
    return !asks() || known(patient);
  }

  private boolean known(String patient) {
    List<Observation> answers = misuse(patient);
    if (answers.isEmpty()) {
      return false;
    }
    Observation last = answers.get(answers.size() - 1);
    return Boolean.FALSE.equals(last.yes()) || consulted(last);
  }

  private boolean consulted(Observation suspicion) {
    return given.all(Communication.class).stream()
        .filter(one -> one.is("ab-til-forskriver") && one.status().equals("completed"))
        .filter(one -> one.subject().equals(suspicion.subject()) && one.sent() != null)
        .anyMatch(one -> notBefore(one.sent(), suspicion));
  }

  private static boolean notBefore(@Nullable OffsetDateTime sent, Observation suspicion) {
    LocalDate day = Tider.dag(sent);
    if (sent == null || day == null) {
      return false;
    }
    OffsetDateTime at = suspicion.at();
    return at != null ? !sent.isBefore(at) : !day.isBefore(suspicion.effective().start());
  }

  Optional<Misbruksmistanke> suspicion(String patient) {
    List<Observation> answers = misuse(patient);
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    Observation last = answers.get(answers.size() - 1);
    return Boolean.FALSE.equals(last.yes()) || consulted(last)
        ? Optional.empty()
        : Optional.of(new Misbruksmistanke(patient, List.of(last)));
  }
}
