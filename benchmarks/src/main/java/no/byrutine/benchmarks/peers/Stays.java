package no.byrutine.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up long stays of 2025, with incomes around every edge of the formula. */
final class Stays {

  /** Below, at and above: nothing, the free amounts, the basic amounts, the cap. */
  private static final List<Integer> EDGES =
      List.of(
          0, 1, 10_449, 10_450, 10_451, 50_499, 50_500, 50_501, 124_027, 124_028, 124_029, 130_159,
          130_160, 130_161, 300_000, 1_399_999, 2_000_000);

  private static final List<String> INCOMES =
      List.of("pensjon-folketrygd", "arbeidsinntekt", "leieinntekt", "renteinntekt", "utbytte");

  private static final List<String> PERIODS =
      List.of("2025", "2025-01-01..2025-06-30", "2025-03-15..2025-09-30", "2025-06-01..2025-12-31");

  private static final List<String> ADMITTED =
      List.of("2023-05-05..", "2024-02-01..", "2024-11-20..");

  private final Random random;

  /** Of all that a case says of money; what is settled and what is not are two accounts. */
  private String status = "final";

  Stays(long seed) {
    this.random = new Random(seed);
  }

  List<Map<String, Object>> next() {
    status = random.nextInt(4) == 0 ? "preliminary" : "final";
    List<Map<String, Object>> given = new ArrayList<>();
    given.add(Map.of("Patient", Map.of("id", "beboer")));
    given.add(Map.of("Organization", Map.of("id", "sykehjem")));
    given.add(Map.of("Location", Map.of("id", "rom-1", "type", room())));
    given.add(Map.of("Location", Map.of("id", "rom-2", "type", room())));
    given.add(Map.of("Encounter", stay()));
    given.add(Map.of("ChargeItemDefinition", cost()));
    given.add(item(INCOMES.get(0), "2025", edge()));
    given.add(item("skatt-inntekt", "2025", random.nextBoolean() ? 0 : edge() / 3));
    for (String income : INCOMES.subList(1, 1 + random.nextInt(INCOMES.size()))) {
      given.add(item(income, one(PERIODS), edge()));
    }
    if (random.nextInt(3) == 0) {
      given.add(item("gjeldsrenter", one(PERIODS), edge() / 4));
    }
    return given;
  }

  private Map<String, Object> stay() {
    String admitted = one(ADMITTED);
    String first = admitted.substring(0, 10);
    List<Map<String, Object>> rooms =
        random.nextBoolean()
            ? List.of(in("rom-1", admitted))
            : List.of(in("rom-1", first + "..2025-05-19"), in("rom-2", "2025-05-20.."));
    return Map.of(
        "id", "opphold",
        "type", "langtid",
        "period", admitted,
        "serviceProvider", "Organization/sykehjem",
        "location", rooms);
  }

  private Map<String, Object> in(String room, String period) {
    return Map.of(
        "location",
        "Location/" + room,
        "period",
        period,
        "extension",
        Map.of("romtype-oensket", random.nextInt(4) == 0));
  }

  private Map<String, Object> cost() {
    return Map.of(
        "code",
        "langtid-uten-kapitalkostnader",
        "effectivePeriod",
        "2025",
        "useContext",
        Map.of(
            "code", "http://terminology.hl7.org/CodeSystem/usage-context-type|venue",
            "valueReference", "Organization/sykehjem"),
        "propertyGroup",
        Map.of(
            "priceComponent",
            Map.of("type", "base", "amount", (1500 + random.nextInt(3000)) + " NOK")));
  }

  private Map<String, Object> item(String code, String period, int kroner) {
    return Map.of(
        "Observation",
        Map.of(
            "code",
            code,
            "status",
            status,
            "effectivePeriod",
            period,
            "valueQuantity",
            kroner + " NOK"));
  }

  private String room() {
    return random.nextBoolean() ? "enerom" : "dobbeltrom";
  }

  private int edge() {
    return one(EDGES);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
