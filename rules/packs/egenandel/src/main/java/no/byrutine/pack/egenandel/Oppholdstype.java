package no.byrutine.pack.egenandel;

import java.util.Arrays;
import java.util.Optional;
import no.byrutine.fhir.Encounter;

/** What the vedtak says that a stay is. The type decides the charge, not the house (§ 1, § 4). */
public enum Oppholdstype {
  LANGTID("langtid"),
  KORTTID_DOEGN("korttid-doegn"),
  KORTTID_DAG("korttid-dag"),
  KORTTID_NATT("korttid-natt"),
  AVLASTNING("avlastning"),
  OEYEBLIKKELIG_HJELP("oeyeblikkelig-hjelp"),
  SYKEHUS("sykehus"),
  ANNEN_KOMMUNE("annen-kommune");

  private final String kode;

  Oppholdstype(String kode) {
    this.kode = kode;
  }

  /** The code in FHIR, and the pack's concept. */
  public String kode() {
    return kode;
  }

  /** The type of a stay; empty for an Encounter of another kind. */
  static Optional<Oppholdstype> av(Encounter encounter) {
    return Arrays.stream(values()).filter(type -> encounter.is(type.kode)).findFirst();
  }

  /** Whether a day of it may be charged, so that no two such stays can share a day. */
  boolean betales() {
    return this == LANGTID || this == KORTTID_DOEGN;
  }

  /** A single stay by day or by night, which is no døgn. */
  boolean enkelt() {
    return this == KORTTID_DAG || this == KORTTID_NATT;
  }

  /** Somewhere one may be while the place in the institution is kept. */
  boolean fravaer() {
    return this == SYKEHUS || this == OEYEBLIKKELIG_HJELP;
  }

  /** Free whatever number of days it lasts (§ 1 second paragraph). */
  boolean betalingsfritt() {
    return this == AVLASTNING || this == OEYEBLIKKELIG_HJELP;
  }
}
