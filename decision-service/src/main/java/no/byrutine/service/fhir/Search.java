package no.byrutine.service.fhir;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.byrutine.out.CodeList;
import no.byrutine.out.PackSheet;

/**
 * A search among the packs: {@code _id}, {@code url} and {@code version}. Several values of one
 * name, with commas between, are alternatives; a name that stands twice must hold both times.
 */
record Search(Map<String, Function<PackSheet, String>> elements) {

  static Search libraries() {
    return new Search(by(sheet -> sheet.ref().id(), PackSheet::library));
  }

  static Search outcomes() {
    return new Search(by(PackSheet::outcomesId, PackSheet::outcomeSystem));
  }

  static Search plans() {
    return new Search(by(PackSheet::id, PackSheet::plan));
  }

  private static Map<String, Function<PackSheet, String>> by(
      Function<PackSheet, String> id, Function<PackSheet, String> url) {
    return Map.of("_id", id, "url", url, "version", sheet -> sheet.ref().version());
  }

  List<PackSheet> among(List<Plan> plans, Map<String, List<String>> query) {
    return plans.stream().map(Plan::sheet).filter(sheet -> matches(sheet, query)).toList();
  }

  private boolean matches(PackSheet sheet, Map<String, List<String>> query) {
    return elements.entrySet().stream()
        .allMatch(element -> isAmong(element.getValue().apply(sheet), element.getKey(), query));
  }

  /** The same among code systems that are of no pack, and so have no version. */
  static List<CodeList> lists(List<CodeList> lists, Map<String, List<String>> query) {
    return lists.stream()
        .filter(list -> isAmong(list.id(), "_id", query))
        .filter(list -> isAmong(list.url(), "url", query))
        .filter(list -> !query.containsKey("version"))
        .toList();
  }

  private static boolean isAmong(String value, String name, Map<String, List<String>> query) {
    return query.getOrDefault(name, List.of()).stream()
        .allMatch(asked -> List.of(asked.split(",", -1)).contains(value));
  }
}
