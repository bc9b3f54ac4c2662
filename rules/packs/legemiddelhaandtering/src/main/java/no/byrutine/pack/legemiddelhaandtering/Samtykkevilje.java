package no.byrutine.pack.legemiddelhaandtering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.byrutine.fhir.Consent;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Patient;
import no.byrutine.in.Facts;
import org.jspecify.annotations.Nullable;

/** What is known of a patient's will and competence to consent. */
record Samtykkevilje(Facts given, LocalDate on) {

  Samtykkestatus consent(Patient patient) {
    List<Object> basedOn = new ArrayList<>(List.of(patient));
    Optional<Observation> competence =
        observations("samtykkekompetanse", patient.ref())
            .filter(o -> o.answer().is("kompetanse-mangler") || o.answer().is("kompetanse-har"))
            .max(Svar.latest(o -> o.answer().is("kompetanse-har")));
    competence.ifPresent(basedOn::add);
    boolean refused = refused(patient.ref(), basedOn);
    Optional<Observation> resistance =
        observations("motstand", patient.ref())
            .filter(o -> o.yes() != null)
            .max(Svar.latest(Svar::yes));
    resistance.ifPresent(basedOn::add);
    boolean resists = refused || resistance.filter(Svar::yes).isPresent();
    return new Samtykkestatus(
        patient.ref(),
        age(patient.birthDate()),
        competence.filter(o -> o.answer().is("kompetanse-mangler")).isPresent(),
        competence.filter(o -> hasText(o.text()) && o.effective().hasStart()).isPresent(),
        refused,
        resists,
        resistance.isPresent() && !resists,
        basedOn);
  }

  /** Whether the last answer is no; an answer without a day counts as the last. */
  private boolean refused(String patient, List<Object> basedOn) {
    Optional<Consent> last =
        given.all(Consent.class).stream()
            .filter(c -> c.is("legemiddelsamtykke") && c.subject().equals(patient))
            .filter(c -> c.status().equals("active") && c.provision().contains(on))
            .filter(c -> c.provisionType() != null && !day(c).isAfter(on))
            .max(Comparator.comparing(this::day).thenComparing(Samtykkevilje::denies));
    last.ifPresent(basedOn::add);
    return last.filter(Samtykkevilje::denies).isPresent();
  }

  private LocalDate day(Consent consent) {
    LocalDate day = consent.dateTime();
    return day == null ? on : day;
  }

  private @Nullable BigDecimal age(@Nullable LocalDate born) {
    if (born == null) {
      return null;
    }
    int years = on.getYear() - born.getYear();
    return BigDecimal.valueOf(born.plusYears(years).isAfter(on) ? years - 1 : years);
  }

  private Stream<Observation> observations(String concept, String subject) {
    return given.all(Observation.class).stream()
        .filter(o -> o.is(concept) && Svar.SETTLED.contains(o.status()))
        .filter(o -> o.subject().equals(subject) && !o.effective().start().isAfter(on));
  }

  private static boolean denies(Consent consent) {
    return "deny".equals(consent.provisionType());
  }

  private static boolean hasText(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
