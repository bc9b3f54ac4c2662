package no.byrutine.bulk.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What is nobody's alone: the institutions, a room of each kind in each, and what things cost. */
final class City {

  static final int INSTITUTIONS = 60;

  private static final String ORGANIZATION =
      """
      {"resourceType":"Organization","id":"%s","name":"Sykehjem %d (oppdiktet)"}\
      """;
  private static final String LOCATION =
      """
      {"resourceType":"Location","id":"%s-%s","type":[{"coding":[{"system":"https://byrutine.no/fhir/CodeSystem/romtype","code":"%2$s"}]}],"managingOrganization":{"reference":"Organization/%1$s"}}\
      """;
  private static final String PRICE =
      """
      {"resourceType":"ChargeItemDefinition","id":"%s","url":"https://byrutine.no/fhir/ChargeItemDefinition/%1$s","status":"active",%s"code":{"coding":[{"system":"https://byrutine.no/fhir/CodeSystem/kostnad","code":"%s"}]},"propertyGroup":[{"priceComponent":[{"type":"base","amount":{"value":%s,"currency":"NOK"}}]}]}\
      """;

  private City() {}

  static String institution(int number) {
    return "sykehjem-" + number;
  }

  /** The lines, by the type of the resource. */
  static Map<String, List<String>> lines() {
    Map<String, List<String>> lines = new TreeMap<>();
    lines.put("Organization", each(n -> ORGANIZATION.formatted(institution(n), n)));
    lines.put(
        "Location",
        IntStream.range(0, INSTITUTIONS)
            .mapToObj(City::institution)
            .flatMap(of -> List.of("enerom", "dobbeltrom").stream().map(it -> room(of, it)))
            .toList());
    List<String> prices = new ArrayList<>(each(City::stay));
    prices.add(PRICE.formatted("timeloenn", "", "selvkost-timeloenn", "270.00"));
    prices.add(PRICE.formatted("sosiale", "", "selvkost-sosiale-kostnader", "94.50"));
    lines.put("ChargeItemDefinition", prices);
    return lines;
  }

  private static String room(String institution, String kind) {
    return LOCATION.formatted(institution, kind);
  }

  /** What a day costs in an institution; not the same in all of them. */
  private static String stay(int number) {
    String of = institution(number);
    String instance = "\"instance\":[{\"reference\":\"Organization/" + of + "\"}],";
    String cost = (2400 + number * 37 % 1200) + ".00";
    return PRICE.formatted("doegn-" + of, instance, "langtid-uten-kapitalkostnader", cost);
  }

  private static List<String> each(IntFunction<String> line) {
    return IntStream.range(0, INSTITUTIONS).mapToObj(line).toList();
  }
}
