package no.byrutine.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Finding;
import no.byrutine.decision.Kind;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Severity;
import no.byrutine.decision.Step;
import no.byrutine.decision.Trace;
import no.byrutine.decision.Value;
import no.byrutine.decision.Words;
import no.byrutine.out.InvoiceShape.Basis;
import no.byrutine.out.InvoiceShape.Component;
import no.byrutine.out.InvoiceShape.Named;
import no.byrutine.out.InvoiceShape.Note;
import no.byrutine.out.InvoiceShape.Part;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Invoice.InvoiceLineItemComponent;
import org.junit.jupiter.api.Test;

class InvoicesTest {

  private static final LocalDate ON = LocalDate.of(2025, 6, 1);

  private static final InvoiceShape SHAPE =
      new InvoiceShape(
          "https://byrutine.no/fhir/CodeSystem/egenandel-verdi",
          named("egenandel"),
          "faktura-linje",
          "fra",
          "til",
          List.of(
              new Component(
                  "steg.under",
                  named("under"),
                  Part.BASE,
                  Optional.of("andel"),
                  Optional.of(new Basis("grunnlag", named("grunnlag")))),
              new Component(
                  "steg.korttid",
                  named("korttid"),
                  Part.BASE,
                  Optional.of("antall"),
                  Optional.empty()),
              adjustment("avrunding")),
          "utkast",
          List.of(new Note("oppgjoer", List.of("etteroppgjoer"))));

  private static final Map<String, Scalar> WINTER = period("2025-01-01", "2025-04-30");
  private static final Map<String, Scalar> SUMMER = period("2025-05-01", "2025-12-31");

  /** Four twelfths of 75 % of 119 710, with the month rounded down. */
  private static final Value LINE =
      line(
          WINTER,
          "29924",
          step(
              "steg.under",
              "29927.50",
              Map.of(
                  "andel",
                  new Scalar.Decimal(BigDecimal.valueOf(75), "%"),
                  "grunnlag",
                  Kroner.of("39903.33"))),
          step("steg.avrunding", "-3.50", Map.of()));

  private static Named named(String code) {
    return new Named(code, new Words("Navn på " + code, "Name of " + code));
  }

  private static Component adjustment(String code) {
    return new Component(
        "steg." + code, named(code), Part.ADJUSTMENT, Optional.empty(), Optional.empty());
  }

  private static Map<String, Scalar> period(String from, String to) {
    return Map.of(
        "fra", new Scalar.Day(LocalDate.parse(from)), "til", new Scalar.Day(LocalDate.parse(to)));
  }

  private static Step step(String text, String kroner, Map<String, Scalar> because) {
    return new Step(text, because, Kroner.of(kroner));
  }

  private static Value line(Map<String, Scalar> of, String kroner, Step... steps) {
    return value("faktura-linje", kroner, of, Certainty.VERIFIED, steps);
  }

  private static Value value(
      String name, String kroner, Map<String, Scalar> of, Certainty certainty, Step... steps) {
    return new Value(name, Kroner.of(kroner), of, "egenandel.regel", List.of(steps), certainty);
  }

  private static Finding finding(String rule, Effect effect) {
    return new Finding(
        rule,
        "En regel",
        Severity.WARNING,
        effect,
        Optional.empty(),
        Kind.REGEL,
        "et-tall",
        List.of(),
        Map.of(),
        List.of(),
        Certainty.SECONDARY,
        List.of(),
        List.of());
  }

  private static Decision decision(List<Value> values, Finding... findings) {
    return new Decision(
        new PackRef("egenandel", "0.1.0", "0".repeat(64)),
        Optional.of("Patient/beboer-1"),
        ON,
        Optional.empty(),
        ON,
        new Outcome("beregnet", new Words("Beregnet", "Computed")),
        values,
        List.of(findings),
        List.of(),
        List.of(),
        List.of(),
        new Trace(List::of, List::of));
  }

  private static Optional<String> json(Decision decision) {
    return new Invoices(SHAPE, new KeyWording()).json(decision);
  }

  private static Invoice written(Decision decision) {
    String json = json(decision).orElseThrow();
    assertThat(R4Validator.errors(json)).isEmpty();
    return FhirContext.forR4Cached().newJsonParser().parseResource(Invoice.class, json);
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

  private static List<String> notes(Invoice invoice) {
    return invoice.getNote().stream().map(Annotation::getText).toList();
  }

  @Test
  void aLineHasItsPartsWithFactorAndBasisAndIsADraft() {
    Invoice invoice = written(decision(List.of(LINE)));

    assertThat(invoice.getStatus().toCode()).isEqualTo("draft");
    assertThat(invoice.getSubject().getReference()).isEqualTo("Patient/beboer-1");
    assertThat(invoice.getDateElement().getValueAsString()).isEqualTo("2025-06-01");
    assertThat(invoice.getTotalNet().getValue()).isEqualByComparingTo("29924");
    assertThat(invoice.getTotalGross().getCurrency()).isEqualTo("NOK");
    assertThat(prices(invoice.getLineItemFirstRep()))
        .containsExactly(
            "informational grunnlag null 39903.33",
            "base under 0.75 29927.50",
            "deduction avrunding null 3.50");
    assertThat(notes(invoice)).isEmpty();
  }

  @Test
  void eachValueIsALineWithItsOwnDays() {
    Value summer =
        line(
            SUMMER,
            "2051",
            step(
                "steg.korttid",
                "2050",
                Map.of("antall", new Scalar.Decimal(BigDecimal.TEN, ""), "sats", Kroner.of(205))),
            step("steg.avrunding", "1", Map.of()));
    Invoice invoice = written(decision(List.of(LINE, summer)));

    assertThat(invoice.getLineItem()).extracting(line -> line.getSequence()).containsExactly(1, 2);
    assertThat(invoice.getTotalNet().getValue()).isEqualByComparingTo("31975");
    assertThat(prices(invoice.getLineItem().get(1)))
        .containsExactly("base korttid 10 2050.00", "surcharge avrunding null 1.00");
    assertThat(invoice.getLineItem().get(1).getExtensionByUrl(Invoices.LINE_PERIOD).getValue())
        .hasFieldOrPropertyWithValue("startElement.valueAsString", "2025-05-01")
        .hasFieldOrPropertyWithValue("endElement.valueAsString", "2025-12-31");
  }

  @Test
  void aNumberThatIsToBeConfirmedIsToldOnTheDraft() {
    Value year = value("egenandel-aar", "272396", Map.of(), Certainty.SECONDARY);
    Invoice invoice =
        written(
            decision(
                List.of(LINE, year),
                finding("egenandel.parameter.bekreftes", Effect.ADVISES),
                finding("egenandel.noe.annet", Effect.INFORMS)));

    assertThat(invoice.getStatus().toCode()).isEqualTo("draft");
    assertThat(notes(invoice)).containsExactly("nb utkast []", "nb et-tall []");
    assertThat(json(decision(List.of(LINE, year))).orElseThrow()).contains("en utkast []");
  }

  @Test
  void aNoteStandsWhenTheValueThatItIsAboutWasGiven() {
    Value settlement = value("etteroppgjoer", "100", Map.of(), Certainty.VERIFIED);

    assertThat(notes(written(decision(List.of(LINE, settlement)))))
        .containsExactly("nb oppgjoer [etteroppgjoer, faktura-linje]");
  }

  @Test
  void theSameDecisionGivesTheSameText() {
    assertThat(json(decision(List.of(LINE)))).isEqualTo(json(decision(List.of(LINE))));
  }

  @Test
  void whatIsNotComputedIsNotInvoiced() {
    assertThat(json(decision(List.of()))).isEmpty();
  }

  @Test
  void aDecisionThatAsksForInformationIsNotInvoicedInPart() {
    assertThat(
            json(
                decision(List.of(LINE), finding("egenandel.mangler", Effect.REQUIRES_INFORMATION))))
        .isEmpty();
  }

  @Test
  void aLineWhosePartsAreNotItsSumIsAFaultOfThePack() {
    Decision wrong = decision(List.of(line(WINTER, "2", step("steg.avrunding", "1", Map.of()))));

    assertThatThrownBy(() -> json(wrong))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("add up to 1.00 NOK");
  }

  @Test
  void aStepThatHasNoCodeIsAFaultOfThePack() {
    Decision wrong = decision(List.of(line(WINTER, "1", step("steg.ukjent", "1", Map.of()))));

    assertThatThrownBy(() -> json(wrong))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("steg.ukjent");
  }

  /** Words that say which key was asked for, and with which values. */
  private static final class KeyWording implements Wording {

    @Override
    public Words words(String key, Map<String, Scalar> values) {
      String names = values.keySet().stream().sorted().toList().toString();
      return new Words("nb " + key + " " + names, "en " + key + " " + names);
    }

    @Override
    public Optional<Words> residentWords(String key, Map<String, Scalar> values) {
      return Optional.empty();
    }

    @Override
    public String write(Scalar value, String language) {
      return value.toString();
    }
  }
}
