package no.byrutine.out;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.byrutine.decision.Decision;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.decision.UsedParameter;
import no.byrutine.decision.Value;
import no.byrutine.out.InvoiceShape.Component;
import no.byrutine.out.InvoiceShape.Named;
import no.byrutine.out.InvoiceShape.Part;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Invoice;
import org.hl7.fhir.r4.model.Invoice.InvoiceLineItemComponent;
import org.hl7.fhir.r4.model.Invoice.InvoicePriceComponentType;
import org.hl7.fhir.r4.model.Invoice.InvoiceStatus;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/**
 * A decision on money as a FHIR R4 Invoice. It is a draft, always: a decision is not yet a claim,
 * and whoever sends it out makes it one.
 */
public final class Invoices {

  /** The days that a line is for; R4's line item has no element for them, R5's has. */
  static final String LINE_PERIOD =
      "https://byrutine.no/fhir/StructureDefinition/invoice-line-period";

  private Invoices() {}

  /**
   * The Invoice as JSON, the same for the same decision; empty when the decision has no line, since
   * what is not computed cannot be invoiced.
   */
  public static Optional<String> json(Decision decision, InvoiceShape shape) {
    List<Value> lines =
        decision.values().stream()
            .filter(value -> value.name().equals(shape.line()) && value.value() instanceof Kroner)
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(Fhir.json(invoice(decision, shape, lines)));
  }

  private static Invoice invoice(Decision decision, InvoiceShape shape, List<Value> lines) {
    Invoice invoice = new Invoice();
    invoice.setLanguage("nb");
    invoice.setStatus(InvoiceStatus.DRAFT);
    invoice.setType(concept(shape, shape.type()));
    decision.subject().ifPresent(subject -> invoice.setSubject(new Reference(subject)));
    invoice.setDateElement(new DateTimeType(decision.on().toString()));
    Kroner total = Kroner.ZERO;
    for (Value line : lines) {
      total = total.plus(kroner(line));
      line(invoice.addLineItem().setSequence(lines.indexOf(line) + 1), decision, shape, line);
    }
    // No tax is added, so net and gross are one.
    invoice.setTotalNet(money(total));
    invoice.setTotalGross(money(total));
    return invoice;
  }

  private static void line(
      InvoiceLineItemComponent item, Decision decision, InvoiceShape shape, Value line) {
    period(line, shape)
        .ifPresent(period -> item.addExtension().setUrl(LINE_PERIOD).setValue(period));
    item.setChargeItem(concept(shape, shape.type()));
    Kroner sum = Kroner.ZERO;
    for (Component component : shape.components()) {
      Optional<Kroner> amount = amount(decision, component.value().code(), line);
      if (amount.isPresent()) {
        component(item, decision, shape, component, amount.get());
        sum = sum.plus(counted(component.part(), amount.get()));
      }
    }
    rest(item, shape, kroner(line).minus(sum));
  }

  private static Kroner counted(Part part, Kroner amount) {
    return switch (part) {
      case BASE -> amount;
      case DEDUCTION -> Kroner.ZERO.minus(amount);
      case INFORMATIONAL -> Kroner.ZERO;
    };
  }

  private static void component(
      InvoiceLineItemComponent item,
      Decision decision,
      InvoiceShape shape,
      Component component,
      Kroner amount) {
    var price = item.addPriceComponent();
    price.setType(type(component.part()));
    price.setCode(concept(shape, component.value()));
    component
        .percent()
        .flatMap(name -> factor(decision, name))
        .ifPresent(factor -> price.setFactor(factor));
    price.setAmount(money(amount));
  }

  private static InvoicePriceComponentType type(Part part) {
    return switch (part) {
      case BASE -> InvoicePriceComponentType.BASE;
      case DEDUCTION -> InvoicePriceComponentType.DEDUCTION;
      case INFORMATIONAL -> InvoicePriceComponentType.INFORMATIONAL;
    };
  }

  /** What is left between the components and the sum: the components always add up to the line. */
  private static void rest(InvoiceLineItemComponent item, InvoiceShape shape, Kroner rest) {
    if (rest.isZero()) {
      return;
    }
    var price = item.addPriceComponent();
    price.setType(
        rest.isNegative()
            ? InvoicePriceComponentType.DEDUCTION
            : InvoicePriceComponentType.SURCHARGE);
    shape.rest().ifPresent(named -> price.setCode(concept(shape, named)));
    price.setAmount(money(rest.isNegative() ? Kroner.ZERO.minus(rest) : rest));
  }

  /** The value of this name that is of the same period as the line. */
  private static Optional<Kroner> amount(Decision decision, String name, Value line) {
    return decision.values().stream()
        .filter(value -> value.name().equals(name) && value.of().equals(line.of()))
        .map(Value::value)
        .filter(Kroner.class::isInstance)
        .map(Kroner.class::cast)
        .findFirst();
  }

  private static Optional<BigDecimal> factor(Decision decision, String parameter) {
    List<BigDecimal> percents =
        decision.parameters().stream()
            .filter(used -> used.name().equals(parameter))
            .map(UsedParameter::value)
            .filter(Scalar.Decimal.class::isInstance)
            .map(value -> ((Scalar.Decimal) value).value())
            .distinct()
            .toList();
    return percents.size() == 1
        ? Optional.of(percents.get(0).movePointLeft(2).stripTrailingZeros())
        : Optional.empty();
  }

  private static Optional<Period> period(Value line, InvoiceShape shape) {
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

  private static CodeableConcept concept(InvoiceShape shape, Named named) {
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
