package no.byrutine.pack.legemiddelhaandtering;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** The form of an ATC code of level 5, with one of the main groups that ATC has. */
  private static final Pattern ATC_5 = Pattern.compile("[ABCDGHJLMNPRSV]\\d{2}[A-Z]{2}\\d{2}");

  private final Utdelingssak sak;
  // Each dose is held against each order.
  private final IdentityHashMap<Medicinal, Set<Coding>> kjente = new IdentityHashMap<>();

  Virkestoffer(Utdelingssak sak) {
    this.sak = sak;
  }

  /** The substance codes of a medicine: ATC of level 5, and those of its ingredients. */
  private Set<Coding> stoffer(Medicinal what, @Nullable String medication) {
    return kjente.computeIfAbsent(what, any -> finn(what, medication));
  }

  private Set<Coding> finn(Medicinal what, @Nullable String medication) {
    Set<Coding> stoffer = new HashSet<>();
    what.codes().codings().stream().filter(Virkestoffer::isSubstance).forEach(stoffer::add);
    sak.legemiddel(medication)
        .ifPresent(
            found -> found.ingredient().forEach(one -> stoffer.addAll(substances(one.codings()))));
    return stoffer;
  }

  private static List<Coding> substances(List<Coding> codings) {
    return codings.stream().filter(one -> !isAtc(one) || isSubstance(one)).toList();
  }

  private static boolean isAtc(Coding coding) {
    return coding.system().equals(Medicinal.ATC);
  }

  private static boolean isSubstance(Coding coding) {
    return isAtc(coding) && ATC_5.matcher(coding.code()).matches();
  }

  /** Whether the two hold a substance in common. */
  Rettsvar sammeStoff(
      Medicinal one,
      @Nullable String medication,
      Medicinal other,
      @Nullable String otherMedication) {
    return like(stoffer(one, medication), stoffer(other, otherMedication));
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
    Set<Coding> stoffer = stoffer(what, medication);
    Set<Coding> all = new HashSet<>(stoffer);
    all.addAll(products(what.codes()));
    boolean comparable = false;
    for (Coding named : cave.codes().codings()) {
      if (all.stream().anyMatch(one -> reaches(named, one))) {
        return Rettsvar.FEIL;
      }
      comparable |= isAtc(named) && stoffer.stream().anyMatch(Virkestoffer::isAtc);
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
