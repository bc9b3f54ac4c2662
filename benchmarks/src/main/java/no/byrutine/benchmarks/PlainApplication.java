package no.byrutine.benchmarks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.byrutine.fhir.Condition;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Organization;
import no.byrutine.fhir.ServiceRequest;
import no.byrutine.in.Facts;

/** The criteria of forsterket rehabilitering as somebody would write them by hand: yes or no. */
public final class PlainApplication {

  private static final LocalDate BYDEL_APPLIES = LocalDate.of(2024, 6, 25);

  private static final Set<String> YES =
      Set.of(
          "oppholder-seg-i-oslo",
          "samtykker-til-soeknaden",
          "medisinsk-stabil",
          "maalbar-bedring-mulig",
          "trenger-spesialisert-rehabilitering");

  private static final Set<String> NO =
      Set.of(
          "hjemmerehabilitering-er-nok",
          "spesialist-kompetanse",
          "spesialist-naerhet",
          "spesialist-kartlegging");

  public boolean fulfils(Facts facts) {
    Map<String, Observation> last = new HashMap<>();
    facts.all(Observation.class).stream()
        .sorted(Comparator.comparing(it -> it.effective().start()))
        .forEach(it -> it.codes().concepts().forEach(concept -> last.put(concept, it)));
    return mayApply(facts)
        && YES.stream().allMatch(it -> answered(last, it, true))
        && NO.stream().allMatch(it -> answered(last, it, false))
        && chosen(last, "riktig-tilbud", "forsterket-rehabilitering")
        && (!stroke(facts)
            || chosen(last, "forloep-etter-hjerneslag", "forloep-kommunal-rehabilitering"))
        && last.containsKey("maalet-med-oppholdet")
        && last.containsKey("barthel-0-20");
  }

  private static boolean mayApply(Facts facts) {
    Set<String> bydeler =
        facts.all(Organization.class).stream()
            .filter(it -> it.is("avsender-bydel"))
            .map(Organization::ref)
            .collect(Collectors.toSet());
    return facts.all(ServiceRequest.class).stream()
        .filter(it -> it.is("fra-soeknad"))
        .anyMatch(
            it -> {
              LocalDate day = it.authoredOn();
              String requester = it.requester();
              return day != null
                  && requester != null
                  && (day.isBefore(BYDEL_APPLIES) || bydeler.contains(requester));
            });
  }

  private static boolean stroke(Facts facts) {
    return facts.all(Condition.class).stream().anyMatch(it -> it.is("hjerneslag"));
  }

  private static boolean answered(Map<String, Observation> last, String question, boolean answer) {
    Observation it = last.get(question);
    return it != null && Boolean.valueOf(answer).equals(it.yes());
  }

  private static boolean chosen(Map<String, Observation> last, String question, String answer) {
    Observation it = last.get(question);
    return it != null && it.answer().is(answer);
  }
}
