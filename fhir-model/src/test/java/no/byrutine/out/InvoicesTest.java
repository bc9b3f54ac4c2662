package no.byrutine.out;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
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
import no.byrutine.decision.UsedParameter;
import no.byrutine.decision.Value;
import no.byrutine.decision.Words;
import no.byrutine.out.InvoiceShape.Component;
import no.byrutine.out.InvoiceShape.Named;
import no.byrutine.out.InvoiceShape.Part;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Invoice.InvoiceLineItemComponent;
import org.junit.jupiter.api.Test;

class InvoicesTest {

  private static final LocalDate ON = LocalDate.of(2025, 6, 1);

  /** Published example P2: LHL, 2025. */
  private static final Decision P2 =
      decision(
          List.of(
              value("beregningsgrunnlag", "345000", Map.of()),
              value("del-under-grunnbeloepet", "89782.50", Map.of()),
              value("del-over-grunnbeloepet", "182614.00", Map.of()),
              value("egenandel-aar", "272396", Map.of())));

  private static InvoiceShape shape(String line) {
    return new InvoiceShape(
        "https://byrutine.no/fhir/CodeSystem/egenandel-verdi",
        named("egenandel"),
        line,
        "fra",
        "til",
        List.of(
            new Component(named("beregningsgrunnlag"), Part.INFORMATIONAL, Optional.empty()),
            new Component(
                named("del-under-grunnbeloepet"),
                Part.BASE,
                Optional.of("andel-under-grunnbeloepet")),
            new Component(
                named("del-over-grunnbeloepet"),
                Part.BASE,
                Optional.of("andel-over-grunnbeloepet"))),
        Optional.of(named("avrunding-og-tak")));
  }

  private static Named named(String code) {
    return new Named(code, new Words("Navn på " + code, "Name of " + code));
  }

  private static Value value(String name, String kroner, Map<String, Scalar> of) {
    return new Value(name, Kroner.of(kroner), of, "egenandel.regel", List.of(), Certainty.VERIFIED);
  }

  private static UsedParameter percent(String name, int percent) {
    return new UsedParameter(
        name,
        new Scalar.Decimal(BigDecimal.valueOf(percent), "%"),
        LocalDate.of(2012, 1, 1),
        LocalDate.of(2012, 1, 1),
        "egenandelsforskriften § 3(2)",
        Certainty.VERIFIED,
        true,
        "pack");
  }

  private static Decision decision(List<Value> values) {
    return new Decision(
        new PackRef("egenandel", "0.1.0", "0".repeat(64)),
        Optional.of("Patient/beboer-1"),
        ON,
        Optional.empty(),
        ON,
        new Outcome("foreloepig-beregnet", new Words("Beregnet", "Computed")),
        values,
        List.of(),
        List.of(),
        List.of(percent("andel-under-grunnbeloepet", 75), percent("andel-over-grunnbeloepet", 85)),
        List.of(),
        new Trace(List::of, List::of));
  }

  private static Invoice written(Decision decision, String line) {
    String json = Invoices.json(decision, shape(line)).orElseThrow();
    assertThat(R4Validator.errors(json)).isEmpty();
    return FhirContext.forR4Cached().newJsonParser().parseResource(Invoice.class, json);
  }

  @Test
  void theYearsEgenandelIsADraftWithItsPartsAndFactors() {
    Invoice invoice = written(P2, "egenandel-aar");

    assertThat(invoice.getStatus().toCode()).isEqualTo("draft");
    assertThat(invoice.getSubject().getReference()).isEqualTo("Patient/beboer-1");
    assertThat(invoice.getDateElement().getValueAsString()).isEqualTo("2025-06-01");
    assertThat(invoice.getTotalNet().getValue()).isEqualByComparingTo("272396");
    assertThat(invoice.getTotalGross().getCurrency()).isEqualTo("NOK");
    assertThat(invoice.getLineItem()).hasSize(1);
    assertThat(prices(invoice.getLineItemFirstRep()))
        .containsExactly(
            "informational beregningsgrunnlag null 345000.00",
            "base del-under-grunnbeloepet 0.75 89782.50",
            "base del-over-grunnbeloepet 0.85 182614.00",
            "deduction avrunding-og-tak null 0.50");
  }

  private static List<String> prices(InvoiceLineItemComponent line) {
    return line.getPriceComponent().stream()
        .map(
            price ->
                String.join(
                    " ",
                    price.getType().toCode(),
                    price.getCode().getCodingFirstRep().getCode(),
                    String.valueOf(price.getFactor()),
                    price.getAmount().getValue().toPlainString()))
        .toList();
  }

  @Test
  void eachPeriodIsALineWithItsOwnPartsAndDays() {
    Map<String, Scalar> winter = period("2025-01-01", "2025-04-30");
    Map<String, Scalar> summer = period("2025-05-01", "2025-12-31");
    Invoice invoice =
        written(
            decision(
                List.of(
                    value("egenandel-linje", "90000.00", winter),
                    value("del-under-grunnbeloepet", "30000.00", winter),
                    value("del-over-grunnbeloepet", "60000.00", winter),
                    value("egenandel-linje", "181000.00", summer),
                    value("del-under-grunnbeloepet", "180000.00", summer))),
            "egenandel-linje");

    assertThat(invoice.getLineItem()).extracting(line -> line.getSequence()).containsExactly(1, 2);
    assertThat(invoice.getTotalNet().getValue()).isEqualByComparingTo("271000");
    assertThat(prices(invoice.getLineItem().get(0)))
        .containsExactly(
            "base del-under-grunnbeloepet 0.75 30000.00",
            "base del-over-grunnbeloepet 0.85 60000.00");
    assertThat(prices(invoice.getLineItem().get(1)))
        .containsExactly(
            "base del-under-grunnbeloepet 0.75 180000.00",
            "surcharge avrunding-og-tak null 1000.00");
    assertThat(invoice.getLineItem().get(1).getExtensionByUrl(Invoices.LINE_PERIOD).getValue())
        .hasFieldOrPropertyWithValue("startElement.valueAsString", "2025-05-01")
        .hasFieldOrPropertyWithValue("endElement.valueAsString", "2025-12-31");
  }

  private static Map<String, Scalar> period(String from, String to) {
    return Map.of(
        "fra", new Scalar.Day(LocalDate.parse(from)), "til", new Scalar.Day(LocalDate.parse(to)));
  }

  @Test
  void theSameDecisionGivesTheSameText() {
    assertThat(Invoices.json(P2, shape("egenandel-aar")))
        .isEqualTo(Invoices.json(P2, shape("egenandel-aar")));
  }

  @Test
  void whatIsNotComputedIsNotInvoiced() {
    assertThat(Invoices.json(decision(List.of()), shape("egenandel-aar"))).isEmpty();
  }
}
