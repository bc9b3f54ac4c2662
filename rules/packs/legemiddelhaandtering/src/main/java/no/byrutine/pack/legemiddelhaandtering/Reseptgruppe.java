package no.byrutine.pack.legemiddelhaandtering;

import no.byrutine.fhir.Medication;

/** The reseptgruppe that the rules of § 9 go by for a stock item. */
public record Reseptgruppe(String vare, String gruppe) {

  private static final String A = "A";
  private static final String B = "B";

  /** The group that the item is known to have. */
  public static Reseptgruppe av(Medication vare) {
    String kjent = vare.prescriptionGroup();
    return new Reseptgruppe(vare.ref(), kjent == null ? "" : kjent);
  }

  /** Group B, for an item whose group is not known. */
  public static Reseptgruppe somB(Lagervare vare) {
    return new Reseptgruppe(vare.vare(), B);
  }

  /** Whether the item has a full account. */
  public boolean gruppeA() {
    return gruppe.equals(A);
  }

  /** Whether the item has an overview. */
  public boolean gruppeB() {
    return gruppe.equals(B);
  }
}
