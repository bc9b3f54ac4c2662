package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/** The resources that a file became, and the cells that each of their elements came from. */
final class CsvEntries {

  static final Map<String, List<String>> ENTERPRISE =
      Map.of("name", List.of("virksomhet"), "type", List.of("eier"));
  static final Map<String, List<String>> SITE =
      Map.of(
          "name", List.of("virksomhet"),
          "type", List.of("stedstype", "bygg"),
          "address", List.of("bydel"));
  static final Map<String, List<String>> ROOM =
      Map.of("name", List.of("rom"), "type", List.of("romtype"));
  static final Map<String, List<String>> MEASUREMENT =
      Map.of(
          "code", List.of("parameter"),
          "subject", List.of("rom"),
          "valueQuantity", List.of("enhet"),
          "valueQuantity.value", List.of("verdi"),
          "valueQuantity.comparator", List.of("verdi"),
          "effectivePeriod", List.of("start"),
          "effectivePeriod.end", List.of("slutt"),
          "method", List.of("metode"));

  private static final Pattern ENTRY =
      Pattern.compile("Bundle\\.entry\\[([0-9]+)]\\.resource(?:\\.(.*))?");
  private static final Pattern COMPONENT = Pattern.compile("component\\[([0-9]+)].*");

  private final Bundle bundle;
  private final CsvFaults faults;
  private final List<Origin> origins = new ArrayList<>();

  /**
   * Where a resource came from.
   *
   * @param columns the columns of its elements
   * @param components the column of each of its components
   */
  record Origin(int row, Map<String, List<String>> columns, List<String> components) {

    /** The columns of an element, or of the element that it is part of. */
    List<String> columns(String element) {
      Matcher component = COMPONENT.matcher(element);
      if (component.matches()) {
        return List.of(components.get(Integer.parseInt(component.group(1))));
      }
      String plain = element.replaceAll("\\[[0-9]+]", "");
      while (!columns.containsKey(plain) && plain.contains(".")) {
        plain = plain.substring(0, plain.lastIndexOf('.'));
      }
      return columns.getOrDefault(plain, List.of());
    }
  }

  CsvEntries(Bundle bundle, CsvFaults faults) {
    this.bundle = bundle;
    this.faults = faults;
  }

  Bundle bundle() {
    return bundle;
  }

  void add(Resource resource, String id, Origin origin) {
    resource.setId(id);
    bundle.addEntry().setResource(resource);
    origins.add(origin);
  }

  /** Says of the rows what was found in the resources that they became. */
  void tell(Issues content) {
    for (Issue issue : content.all()) {
      Matcher entry = ENTRY.matcher(issue.expression());
      if (entry.matches()) {
        Origin origin = origins.get(Integer.parseInt(entry.group(1)));
        String element = entry.group(2) == null ? "" : entry.group(2);
        faults.add(issue, origin.row(), origin.columns(element));
      } else {
        faults.add(issue.code(), issue.text().nb(), issue.text().en());
      }
    }
  }
}
