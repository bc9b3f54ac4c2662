package no.byrutine.out;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Certainty;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.Step;
import no.byrutine.decision.Value;
import no.byrutine.decision.Words;
import no.byrutine.out.InvoiceShape.Component;
import no.byrutine.out.InvoiceShape.Named;
import no.byrutine.out.InvoiceShape.Part;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Invoice.InvoiceLineItemComponent;
import org.hl7.fhir.r4.model.Invoice.InvoicePriceComponentType;
import org.hl7.fhir.r4.model.Invoice.InvoiceStatus;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/**
 * A decision on money as a FHIR R4 Invoice. It is a draft, always: a decision is not yet a claim,
 * and whoever sends it out makes it one. A note says so when a number is still to be confirmed.
 */
public final class Invoices {

  /** The days that a line is for; R4's line item has no element for them, R5's has. */
  static final String LINE_PERIOD =
      "https://byrutine.no/fhir/StructureDefinition/invoice-line-period";

  private static final String PERCENT = "%";

  private final InvoiceShape shape;
  private final Wording wording;

  /** A writer in the words of a pack. */
  public Invoices(InvoiceShape shape, Wording wording) {
    this.shape = shape;
    this.wording = wording;
  }

  /**
   * The Invoice as JSON, the same for the same decision. Empty when the decision has no line, and
   * when it asks for information: half of what is to be paid is never an Invoice.
   *
   * @throws IllegalStateException when the steps of a line do not add up to it: a fault of the pack
   */
  public Optional<String> json(Decision decision) {
    List<Value> lines =
        decision.values().stream()
            .filter(value -> value.name().equals(shape.line()) && value.value() instanceof Kroner)
            .toList();
    return lines.isEmpty() || asks(decision)
        ? Optional.empty()
        : Optional.of(Fhir.json(invoice(decision, lines)));
  }

  private static boolean asks(Decision decision) {
    return decision.findings().stream()
        .anyMatch(finding -> finding.effect() == Effect.REQUIRES_INFORMATION);
  }

  private Invoice invoice(Decision decision, List<Value> lines) {
    Invoice invoice = new Invoice();
    invoice.setLanguage("nb");
    invoice.setStatus(InvoiceStatus.DRAFT);
    invoice.setType(concept(shape.type()));
    decision.subject().ifPresent(subject -> invoice.setSubject(new Reference(subject)));
    invoice.setDateElement(new DateTimeType(decision.on().toString()));
    Kroner total = Kroner.ZERO;
    for (Value line : lines) {
      total = total.plus(kroner(line));
      line(invoice.addLineItem().setSequence(lines.indexOf(line) + 1), line);
    }
    // No tax is added, so net and gross are one.
    invoice.setTotalNet(money(total));
    invoice.setTotalGross(money(total));
    notes(invoice, decision);
    return invoice;
  }

  private void line(InvoiceLineItemComponent item, Value line) {
    period(line).ifPresent(period -> item.addExtension().setUrl(LINE_PERIOD).setValue(period));
    item.setChargeItem(concept(shape.type()));
    Kroner sum = Kroner.ZERO;
    for (Step step : line.steps()) {
      sum = sum.plus(component(item, step));
    }
    if (!sum.equals(kroner(line))) {
      throw new IllegalStateException(
          "The steps of '" + line.name() + "' add up to " + sum + ", not to " + line.value());
    }
  }

  /** Writes one component, and says what it adds to the line. */
  private Kroner component(InvoiceLineItemComponent item, Step step) {
    Component component =
        shape.components().stream()
            .filter(one -> one.step().equals(step.text()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("The step '" + step.text() + "' has no code"));
    if (!(step.result() instanceof Kroner amount)) {
      throw new IllegalStateException("The step '" + step.text() + "' is no amount");
    }
    component
        .basis()
        .ifPresent(
            basis ->
                item.addPriceComponent()
                    .setType(InvoicePriceComponentType.INFORMATIONAL)
                    .setCode(concept(basis.code()))
                    .setAmount(money((Kroner) given(step, basis.of()))));
    var price = item.addPriceComponent();
    price.setType(type(component.part(), amount));
    price.setCode(concept(component.code()));
    component.factor().ifPresent(name -> price.setFactor(factor(given(step, name))));
    price.setAmount(money(component.part() == Part.ADJUSTMENT ? amount.size() : amount));
    return amount;
  }

  private static InvoicePriceComponentType type(Part part, Kroner amount) {
    return switch (part) {
      case BASE -> InvoicePriceComponentType.BASE;
      case ADJUSTMENT ->
          amount.isNegative()
              ? InvoicePriceComponentType.DEDUCTION
              : InvoicePriceComponentType.SURCHARGE;
    };
  }

  private static Scalar given(Step step, String name) {
    Scalar given = step.because().get(name);
    if (given == null) {
      throw new IllegalStateException("The step '" + step.text() + "' has no '" + name + "'");
    }
    return given;
  }

  private static BigDecimal factor(Scalar given) {
    if (!(given instanceof Scalar.Decimal number)) {
      throw new IllegalStateException(given + " is no factor");
    }
    return number.unit().equals(PERCENT)
        ? number.value().movePointLeft(2).stripTrailingZeros()
        : number.value();
  }

  private void notes(Invoice invoice, Decision decision) {
    if (decision.values().stream().anyMatch(value -> value.certainty() != Certainty.VERIFIED)) {
      note(invoice, wording.words(shape.provisional(), Map.of()));
      String toConfirm = decision.pack().id() + ".parameter.bekreftes";
      decision.findings().stream()
          .filter(finding -> finding.rule().equals(toConfirm))
          .map(finding -> wording.words(finding.text(), finding.because()))
          .distinct()
          .forEach(words -> note(invoice, words));
    }
    Map<String, Scalar> values = new LinkedHashMap<>();
    decision.values().forEach(value -> values.putIfAbsent(value.name(), value.value()));
    shape.notes().stream()
        .filter(note -> values.keySet().containsAll(note.needs()))
        .forEach(note -> note(invoice, wording.words(note.text(), values)));
  }

  private static void note(Invoice invoice, Words words) {
    invoice.addNote().setTextElement(Fhir.text(new MarkdownType(), words, "nb"));
  }

  private Optional<Period> period(Value line) {
    Optional<String> from = day(line, shape.from());
    Optional<String> to = day(line, shape.to());
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    Period period = new Period();
    from.ifPresent(day -> period.setStartElement(new DateTimeType(day)));
    to.ifPresent(day -> period.setEndElement(new DateTimeType(day)));
    return Optional.of(period);
  }

  private static Optional<String> day(Value line, String name) {
    return line.of().get(name) instanceof Scalar.Day day
        ? Optional.of(day.value().toString())
        : Optional.empty();
  }

  private CodeableConcept concept(Named named) {
    CodeableConcept concept = new CodeableConcept();
    var coding = concept.addCoding().setSystem(shape.system()).setCode(named.code());
    coding.setDisplayElement(Fhir.text(named.display(), "nb"));
    return concept;
  }

  private static Kroner kroner(Value value) {
    return (Kroner) value.value();
  }

  private static Money money(Kroner kroner) {
    Money money = new Money();
    money.setValue(kroner.amount());
    money.setCurrency("NOK");
    return money;
  }
}
