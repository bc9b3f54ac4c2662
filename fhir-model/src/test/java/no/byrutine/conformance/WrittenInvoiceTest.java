package no.byrutine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Trace;
import no.byrutine.decision.Value;
import no.byrutine.decision.Words;
import no.byrutine.out.InvoiceShape;
import no.byrutine.out.InvoiceShape.Component;
import no.byrutine.out.InvoiceShape.Named;
import no.byrutine.out.InvoiceShape.Part;
import no.byrutine.out.Invoices;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/**
 * What we write conforms to what we publish: the extension of a line, and the codes of its parts.
 */
class WrittenInvoiceTest {

  private static final LocalDate ON = LocalDate.of(2025, 6, 1);
  private static final InvoiceShape SHAPE =
      new InvoiceShape(
          "https://byrutine.no/fhir/CodeSystem/egenandel-verdi",
          named("egenandel", "Egenandel"),
          "egenandel-linje",
          "fra",
          "til",
          List.of(
              new Component(
                  named("del-under-grunnbeloepet", "Del under grunnbeløpet (75 %)"),
                  Part.BASE,
                  Optional.empty())),
          Optional.of(named("avrunding-og-tak", "Avrunding, tak og minstebeløp")));

  private static Named named(String code, String display) {
    return new Named(code, new Words(display, code));
  }

  private static Invoice written() {
    Map<String, Scalar> year =
        Map.of(
            "fra", new Scalar.Day(LocalDate.of(2025, 1, 1)),
            "til", new Scalar.Day(LocalDate.of(2025, 12, 31)));
    Decision decision =
        new Decision(
            new PackRef("egenandel", "0.1.0", "0".repeat(64)),
            Optional.of("Patient/beboer-fjellrev"),
            ON,
            Optional.empty(),
            ON,
            new Outcome("beregnet", new Words("Beregnet", "Computed")),
            List.of(
                value("egenandel-linje", "89782", year),
                value("del-under-grunnbeloepet", "89782.50", year)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Trace(List::of, List::of));
    return (Invoice) OfflineValidator.parse(Invoices.json(decision, SHAPE).orElseThrow());
  }

  private static Value value(String name, String kroner, Map<String, Scalar> of) {
    return new Value(name, Kroner.of(kroner), of, "egenandel.regel", List.of(), Certainty.VERIFIED);
  }

  @Test
  void anInvoiceIsValidWithOurOwnExtensionAndCodes() {
    assertThat(OfflineValidator.OURS.problems(written()))
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
