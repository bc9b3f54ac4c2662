package no.byrutine.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import no.byrutine.benchmarks.ApplicationCase;
import no.byrutine.benchmarks.EgenandelBenchmark;

/** The cases of a run. The first of each set is measured; every answer is compared. */
final class CaseSets {

  private static final String RELEVANT = "egenandel.relevant-";
  private static final String IRRELEVANT = "egenandel.irrelevant-";

  private static final List<Integer> MANY = List.of(10, 100, 1000);

  /** So many amounts more, and so many measurements that nothing asks for. */
  static final List<String> SIZES =
      List.of(RELEVANT, IRRELEVANT).stream()
          .flatMap(kind -> MANY.stream().map(many -> kind + many))
          .toList();

  /** The same cases every time. */
  private static final long SEED = 2025;

  private static final int GENERATED = 300;

  private static final LocalDate ON_STAY = LocalDate.of(2025, 6, 1);
  private static final LocalDate ON_APPLICATION = LocalDate.of(2026, 3, 3);

  private final Path folder;

  CaseSets(Path folder) {
    this.folder = folder;
  }

  void write() throws IOException {
    stays();
    applications();
    for (int many : MANY) {
      sized(RELEVANT + many, many, CaseSets::account);
      sized(IRRELEVANT + many, many, CaseSets::weight);
    }
  }

  private void stays() throws IOException {
    Cases cases = new Cases(folder, "egenandel", ON_STAY);
    cases.add(EgenandelBenchmark.bundle());
    Stays stays = new Stays(SEED);
    for (int i = 0; i < GENERATED; i++) {
      cases.add(stays.next());
    }
  }

  private void applications() throws IOException {
    Cases cases = new Cases(folder, "fra", ON_APPLICATION);
    cases.add(ApplicationCase.resources());
    Applications applications = new Applications(SEED);
    for (int i = 0; i < GENERATED; i++) {
      cases.add(applications.next());
    }
  }

  private void sized(String set, int many, IntFunction<Map<String, Object>> extra)
      throws IOException {
    List<Map<String, Object>> given = new ArrayList<>(new Stays(SEED).next());
    for (int i = 0; i < many; i++) {
      given.add(Map.of("Observation", extra.apply(i)));
    }
    new Cases(folder, set, ON_STAY).add(given);
  }

  private static Map<String, Object> account(int number) {
    return Map.of(
        "code",
        "annen-avkastning",
        "identifier",
        "https://byrutine.no/fhir/eksempel/konto|" + number,
        "effectivePeriod",
        "2025",
        "valueQuantity",
        (1 + number) + " NOK");
  }

  private static Map<String, Object> weight(int number) {
    return Map.of(
        "code", "http://loinc.org|29463-7",
        "effectiveDateTime", "2025-02-01",
        "valueQuantity", (60 + number % 20) + " kg");
  }
}
