package no.byrutine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.byrutine.fhir.NorwegianIdentifier;
import no.byrutine.fhir.NorwegianIdentifier.Kind;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The profile and {@link NorwegianIdentifier} must not drift apart. */
class IdentifierAgreementTest {

  /** Every series and kind, days and months at and beside their edges; also with a wrong digit. */
  static Stream<String> numbers() {
    return Stream.of(
            "0083", "0183", "3183", "3283", "4083", "4183", "7183", "7283", "1200", "1201", "1212",
            "1213", "1240", "1241", "1252", "1253", "1265", "1266", "1277", "1278", "1280", "1281",
            "1292", "1293", "5241", "5266", "5292", "5212")
        .map(IdentifierAgreementTest::completed)
        .flatMap(
            number -> Stream.of(number, raised(number, 0), raised(number, 9), raised(number, 10)));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void the_profile_accepts_what_the_type_accepts(String number) {
    for (Kind kind : Kind.values()) {
      assertThat(profileAccepts(kind, number)).isEqualTo(typeAccepts(kind, number));
    }
  }

  private static boolean profileAccepts(Kind kind, String number) {
    var patient =
        (Patient) OfflineValidator.parse(FhirPackage.BUILT.example("Patient-beboer-fjellrev"));
    patient.getIdentifierFirstRep().setSystem(kind.system()).setValue(number);
    return OfflineValidator.OURS.errors(patient).isEmpty();
  }

  private static boolean typeAccepts(Kind kind, String number) {
    try {
      return new NorwegianIdentifier(number).kind() == kind;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  private static String raised(String number, int place) {
    int digit = (number.charAt(place) - '0' + 1) % 10;
    return number.substring(0, place) + digit + number.substring(place + 1);
  }

  private static String completed(String dayAndMonth) {
    return IntStream.range(0, 100_000)
        .mapToObj(end -> dayAndMonth + "40" + String.format("%05d", end))
        .filter(number -> fits(number, "3761894521") && fits(number, "54327654321"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean fits(String digits, String weights) {
    return IntStream.range(0, weights.length())
                .map(i -> (digits.charAt(i) - '0') * (weights.charAt(i) - '0'))
                .sum()
            % 11
        == 0;
  }
}
