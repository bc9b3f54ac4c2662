package no.byrutine.pack.legemiddelhaandtering;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Medication;
import no.byrutine.fhir.Medicinal;
import org.jspecify.annotations.Nullable;

/**
 * Whether two medicines are the same, by their codes. Two codes of one system tell two things
 * apart; codes of different systems tell nothing.
 */
final class Virkestoffer {

  private static final String ATC_MAIN_GROUPS = "ABCDGHJLMNPRSV";

  private final Utdelingssak sak;
  // Each dose is held against each order.
  private final IdentityHashMap<Medicinal, Set<Coding>> kjente = new IdentityHashMap<>();

  Virkestoffer(Utdelingssak sak) {
    this.sak = sak;
  }

  /** The substance codes of a medicine: ATC of level 5, and those of its ingredients. */
  Set<Coding> av(Medicinal what, @Nullable String medication) {
    return kjente.computeIfAbsent(what, any -> finn(what, medication));
  }

  private Set<Coding> finn(Medicinal what, @Nullable String medication) {
    Set<Coding> stoffer = new HashSet<>();
    samle(what, medication, stoffer);
    return stoffer;
  }

  /** Adds the substance codes of a medicine to others. */
  void samle(Medicinal what, @Nullable String medication, Set<Coding> stoffer) {
    for (Coding coding : what.codes().codings()) {
      if (isSubstance(coding)) {
        stoffer.add(coding);
      }
    }
    if (medication != null) {
      sak.legemiddel(medication)
          .ifPresent(
              found ->
                  found.ingredient().forEach(one -> stoffer.addAll(substances(one.codings()))));
    }
  }

  private static List<Coding> substances(List<Coding> codings) {
    return codings.stream().filter(one -> !isAtc(one) || isSubstance(one)).toList();
  }

  private static boolean isAtc(Coding coding) {
    return coding.system().equals(Medicinal.ATC);
  }

  private static boolean isSubstance(Coding coding) {
    return isAtc(coding) && isLevel5(coding.code());
  }

  /** A main group of ATC, two digits, two letters, two digits. Asked of every dose: no pattern. */
  private static boolean isLevel5(String code) {
    return code.length() == 7
        && ATC_MAIN_GROUPS.indexOf(code.charAt(0)) >= 0
        && isDigit(code.charAt(1))
        && isDigit(code.charAt(2))
        && isCapital(code.charAt(3))
        && isCapital(code.charAt(4))
        && isDigit(code.charAt(5))
        && isDigit(code.charAt(6));
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static boolean isCapital(char letter) {
    return letter >= 'A' && letter <= 'Z';
  }

  /** Whether the two hold a substance in common. */
  Rettsvar sammeStoff(
      Medicinal one,
      @Nullable String medication,
      Medicinal other,
      @Nullable String otherMedication) {
    return like(av(one, medication), av(other, otherMedication));
  }

  /** Whether a medicine that is named by reference was not sent, so that its form is not known. */
  boolean mangler(@Nullable String medication) {
    return medication != null && sak.legemiddel(medication).isEmpty();
  }

  /** Whether the products are the same; not known when one of them names none. */
  static Rettsvar sammeProdukt(Codes one, Codes other) {
    return like(products(one), products(other));
  }

  /** Whether it names a product, and not only a substance. */
  static boolean harProdukt(Codes codes) {
    return !products(codes).isEmpty();
  }

  private static Set<Coding> products(Codes codes) {
    return codes.codings().stream().filter(one -> !isAtc(one)).collect(Collectors.toSet());
  }

  /** Whether the forms are the same; not known when one of them is not. */
  Rettsvar sammeForm(@Nullable String medication, @Nullable String other) {
    Optional<Codes> one = sak.legemiddel(medication).map(Medication::form);
    Optional<Codes> two = sak.legemiddel(other).map(Medication::form);
    return one.isPresent() && two.isPresent() ? sammeKoder(one.get(), two.get()) : Rettsvar.UKJENT;
  }

  static Rettsvar sammeKoder(Codes one, Codes other) {
    return like(Set.copyOf(one.codings()), Set.copyOf(other.codings()));
  }

  private static Rettsvar like(Set<Coding> one, Set<Coding> other) {
    boolean comparable = false;
    for (Coding mine : one) {
      for (Coding theirs : other) {
        if (mine.equals(theirs)) {
          return Rettsvar.RIKTIG;
        }
        comparable |= mine.system().equals(theirs.system());
      }
    }
    return comparable ? Rettsvar.FEIL : Rettsvar.UKJENT;
  }

  /**
   * Whether a CAVE reaches to a medicine: {@code FEIL} when it does, {@code RIKTIG} when the codes
   * show that it does not.
   */
  Rettsvar cave(Medicinal cave, Medicinal what, @Nullable String medication) {
    Set<Coding> stoffer = av(what, medication);
    boolean comparable = false;
    for (Coding named : cave.codes().codings()) {
      for (Coding stoff : stoffer) {
        if (reaches(named, stoff)) {
          return Rettsvar.FEIL;
        }
        comparable |= isAtc(named) && isAtc(stoff);
      }
      for (Coding product : what.codes().codings()) {
        if (!isAtc(product) && reaches(named, product)) {
          return Rettsvar.FEIL;
        }
      }
    }
    return comparable && !mangler(medication) ? Rettsvar.RIKTIG : Rettsvar.UKJENT;
  }

  /** A CAVE on an ATC group reaches to all in the group. */
  private static boolean reaches(Coding cave, Coding what) {
    return cave.equals(what)
        || (isAtc(cave)
            && isAtc(what)
            && !cave.code().isEmpty()
            && what.code().startsWith(cave.code()));
  }
}
