package no.byrutine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What we write conforms to what we publish: the extension of a line, and the codes of its parts.
 * The Invoices are those that the pack egenandel gives; a test of the pack holds them equal.
 */
class WrittenInvoiceTest {

  private static final Path FOLDER = Path.of("src/test/resources/no/byrutine/conformance/invoices");

  static List<Path> invoices() {
    return FhirPackage.jsonFiles(FOLDER);
  }

  private static Invoice written() {
    return (Invoice) OfflineValidator.parse(FOLDER.resolve("langtid.json"));
  }

  @ParameterizedTest
  @MethodSource("invoices")
  void anInvoiceIsValidWithOurOwnExtensionAndCodes(Path invoice) {
    assertThat(OfflineValidator.OURS.problems(OfflineValidator.parse(invoice)))
        .filteredOn(problem -> !problem.contains("Constraint failed: dom-6:")) // no narrative
        .isEmpty();
  }

  @Test
  void theDaysOfALineAreAPeriodAndNothingElse() {
    Invoice invoice = written();
    invoice.getLineItemFirstRep().getExtensionFirstRep().setValue(new StringType("2025"));

    assertThat(OfflineValidator.OURS.errors(invoice)).anyMatch(error -> error.contains("Period"));
  }

  @Test
  void theDaysBelongToALineAndNotToTheInvoice() {
    Invoice invoice = written();
    invoice.addExtension(
        "https://byrutine.no/fhir/StructureDefinition/invoice-line-period",
        new Period().setStartElement(new DateTimeType("2025-01-01")));

    assertThat(OfflineValidator.OURS.errors(invoice)).isNotEmpty();
  }

  @Test
  void aCodeThatWeDoNotPublishIsRefused() {
    Invoice invoice = written();
    invoice.getType().getCodingFirstRep().setCode("egenbetaling").setDisplay(null);

    assertThat(OfflineValidator.OURS.problems(invoice))
        .anyMatch(problem -> problem.contains("egenbetaling"));
  }
}
