package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.fhir.Medication;

/**
 * A kind of medicine with one time of use.
 *
 * @param concept of the form or the product
 * @param warm the parameter has a sibling, ending in {@code -romtemperatur}, for what is not cold
 */
record Legemiddelgruppe(String concept, String kind, boolean cold, boolean warm) {

  /** The kinds of medicine in DMP's tables and the insulins; each has a parameter of its own. */
  private static final List<Legemiddelgruppe> GROUPS =
      List.of(
          Legemiddelgruppe.opened("konservert-injeksjon").onlyCold(),
          Legemiddelgruppe.opened("ukonservert-injeksjon").warmToo(),
          Legemiddelgruppe.opened("infusjonsvaeske"),
          Legemiddelgruppe.opened("nesemiddel-konservert"),
          Legemiddelgruppe.opened("nesemiddel-ukonservert"),
          Legemiddelgruppe.opened("vannbasert-konservert"),
          Legemiddelgruppe.opened("vannbasert-til-saar"),
          Legemiddelgruppe.opened("vannbasert-ukonservert").onlyCold(),
          Legemiddelgruppe.opened("oeyedraaper"),
          Legemiddelgruppe.insulin("insulin-tresiba"),
          Legemiddelgruppe.insulin("insulin-fire-uker"),
          Legemiddelgruppe.insulin("insulin-seks-uker"),
          Legemiddelgruppe.prepared("opptrukket-sproeyte", "opptrukket").warmToo(),
          Legemiddelgruppe.prepared("ompakket-dose", "ompakket"));

  /** What was made ready goes before the product, and the product before the table. */
  static List<Legemiddelgruppe> av(Medication medicine) {
    List<Legemiddelgruppe> all = GROUPS.stream().filter(group -> group.is(medicine)).toList();
    List<Legemiddelgruppe> prepared = all.stream().filter(Legemiddelgruppe::isPrepared).toList();
    List<Legemiddelgruppe> insulin =
        all.stream().filter(group -> group.kind().equals("insulin")).toList();
    if (!prepared.isEmpty()) {
      return prepared;
    }
    return insulin.isEmpty() ? all : insulin;
  }

  static Legemiddelgruppe opened(String concept) {
    return new Legemiddelgruppe(concept, "anbrudd", false, false);
  }

  static Legemiddelgruppe insulin(String concept) {
    return new Legemiddelgruppe(concept, "insulin", false, false);
  }

  static Legemiddelgruppe prepared(String concept, String kind) {
    return new Legemiddelgruppe(concept, kind, false, false);
  }

  Legemiddelgruppe onlyCold() {
    return new Legemiddelgruppe(concept, kind, true, warm);
  }

  Legemiddelgruppe warmToo() {
    return new Legemiddelgruppe(concept, kind, cold, true);
  }

  boolean isPrepared() {
    return kind.equals("opptrukket") || kind.equals("ompakket");
  }

  boolean is(Medication medicine) {
    return medicine.form().is(concept) || medicine.is(concept);
  }

  String parameter(boolean isCold) {
    return "brukstid-" + concept + (warm && !isCold ? "-romtemperatur" : "");
  }
}
