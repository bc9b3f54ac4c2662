package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.byrutine.fhir.MedicationAdministration;
import no.byrutine.fhir.Performer;
import org.jspecify.annotations.Nullable;

/**
 * The doses that are recorded: those in the future, those that lack something that a rule has a
 * deadline for, and those that ought to have been recorded.
 */
final class Doseregistrering {

  private static final Set<String> RECORDED = Set.of("completed", "stopped");

  private final Utdelingssak sak;
  private final LocalDate dag;
  private final @Nullable OffsetDateTime naa;
  private final Map<String, List<MedicationAdministration>> fremtidige = new HashMap<>();

  Doseregistrering(Utdelingsgrunnlag grunnlag) {
    this.sak = grunnlag.sak();
    this.dag = grunnlag.dag();
    this.naa = grunnlag.naa();
  }

  static boolean registrert(MedicationAdministration dose) {
    return RECORDED.contains(dose.status());
  }

  /** A month has hundreds of doses, so nothing is said of one that lacks nothing. */
  Optional<Object> om(MedicationAdministration dose) {
    if (!registrert(dose)) {
      return Optional.empty();
    }
    if (fremtidig(dose)) {
      return Optional.of(new FremtidigDose(dose, List.of(dose)));
    }
    return naa == null || dose.at() == null ? Optional.empty() : alder(dose, dose.at(), naa);
  }

  private Optional<Object> alder(
      MedicationAdministration dose, OffsetDateTime at, OffsetDateTime naa) {
    boolean signert = signert(dose);
    boolean behov = sak.erBehov(dose.request());
    if (signert && !behov) {
      return Optional.empty();
    }
    boolean effekt = sak.harSvar("effekt-av-behovsdose", dose.ref());
    return signert && effekt
        ? Optional.empty()
        : Optional.of(
            new Dosealder(
                dose,
                Utdelingsgrunnlag.minutter(Duration.between(at, naa)),
                behov,
                effekt,
                signert,
                List.of(dose)));
  }

  private static boolean signert(MedicationAdministration dose) {
    for (Performer who : dose.performer()) {
      if (!who.actor().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean fremtidig(MedicationAdministration dose) {
    if (dose.at() != null && naa != null) {
      return dose.at().isAfter(naa);
    }
    return dose.effective().hasStart() && dose.effective().start().isAfter(dag);
  }

  /** The doses of the patient that are recorded as given in the future. */
  List<MedicationAdministration> fremtidige(String pasient) {
    return fremtidige.computeIfAbsent(
        pasient,
        any ->
            sak.doser(pasient).stream()
                .filter(dose -> registrert(dose) && fremtidig(dose))
                .toList());
  }

  /** The dose of the task that nobody has said anything of, though its time has passed. */
  Optional<UtenRegistrering> mangler(Utdelingsoppgave oppgave) {
    OffsetDateTime start = oppgave.oppgave().start();
    if (naa == null || start == null || !naa.isAfter(start) || oppgave.ordinasjon() == null) {
      return Optional.empty();
    }
    LocalDate day = Tider.dagen(start);
    boolean recorded =
        sak.doserAv(oppgave.ordinasjonsref()).stream()
            .filter(dose -> dose.subject().equals(oppgave.oppgave().subject()))
            .filter(dose -> !dose.status().equals("in-progress"))
            .anyMatch(
                dose ->
                    dose.at() == null
                        ? dose.effective().contains(day)
                        : Tider.dagen(dose.at()).equals(day));
    return recorded
        ? Optional.empty()
        : Optional.of(
            new UtenRegistrering(
                oppgave.oppgave(),
                BigDecimal.valueOf(Tider.minutter(start, naa)),
                List.of(oppgave)));
  }
}
