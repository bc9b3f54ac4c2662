package no.byrutine.in;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.fhir.ChargeItem;
import no.byrutine.fhir.ChargeItemDefinition;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.Period;
import no.byrutine.fhir.ServiceRequest;
import org.hl7.fhir.r4.model.ChargeItemDefinition.ChargeItemDefinitionPropertyGroupComponent;
import org.hl7.fhir.r4.model.ChargeItemDefinition.ChargeItemDefinitionPropertyGroupPriceComponentComponent;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UsageContext;
import org.jspecify.annotations.Nullable;

/** What is counted with: money, measurements, and services by the hour. */
final class Sums {

  private static final String USAGE_CONTEXT_TYPE =
      "http://terminology.hl7.org/CodeSystem/usage-context-type";
  private static final List<ChargeItemDefinitionPropertyGroupPriceComponentComponent> NO_PRICE =
      List.of();

  private final Projections from;
  private final Elements elements;
  private final Amounts amounts;

  Sums(Projections from, Elements elements, Amounts amounts) {
    this.from = from;
    this.elements = elements;
    this.amounts = amounts;
  }

  Observation observation(org.hl7.fhir.r4.model.Observation observation) {
    Type value = observation.hasValue() ? observation.getValue() : null;
    Amounts.Read read = observed(value);
    Elements.When when =
        observation.hasEffective()
            ? elements.when(observation.getEffective(), "effective")
            : Elements.When.NOT_SAID;
    String note = observation.hasNote() ? Elements.note(observation.getNote()) : null;
    return Observation.builder(from.ref())
        .identifier(identifier(observation))
        .codes(observation.hasCode() ? elements.codes(observation.getCode(), "code") : Codes.NONE)
        .status(observation.hasStatus() ? Elements.text(observation.getStatusElement()) : "")
        .subject(observation.hasSubject() ? from.resolve(observation.getSubject()) : "")
        .focus(observation.hasFocus() ? from.resolve(observation.getFocus().get(0)) : null)
        .effective(when.days())
        .at(when.at())
        .value(read.value(), read.unit())
        .bound(bound(value))
        .kroner(read.kroner())
        .share(
            observation.hasExtension()
                ? elements.percent(observation.getExtension(), "eierandel")
                : null)
        .answer(
            observation.hasValueCodeableConcept()
                ? elements.codes(observation.getValueCodeableConcept(), "valueCodeableConcept")
                : Codes.NONE)
        .yes(
            observation.hasValueBooleanType() ? observation.getValueBooleanType().getValue() : null)
        .text(value instanceof StringType text ? text.getValue() : note)
        .performer(observation.hasPerformer() ? from.named(observation.getPerformer()) : List.of())
        .category(
            observation.hasCategory()
                ? elements.codes(observation.getCategory(), "category")
                : Codes.NONE)
        .method(
            observation.hasMethod()
                ? elements.codes(observation.getMethod(), "method")
                : Codes.NONE)
        .components(
            observation.hasComponent()
                ? new Components(elements, amounts).read(observation.getComponent())
                : List.of())
        .build();
  }

  private Amounts.Read observed(@Nullable Type value) {
    if (value instanceof Quantity quantity) {
      return quantity.hasComparator()
          ? Amounts.Read.NONE
          : amounts.quantity(quantity, "valueQuantity");
    }
    return value instanceof IntegerType whole && whole.hasValue()
        ? amounts.count(BigDecimal.valueOf(whole.getValue()), "valueInteger")
        : Amounts.Read.NONE;
  }

  private Observation.@Nullable Bound bound(@Nullable Type value) {
    return value instanceof Quantity quantity && quantity.hasComparator()
        ? amounts.bound(quantity, "valueQuantity")
        : null;
  }

  private static @Nullable String identifier(org.hl7.fhir.r4.model.Observation observation) {
    return observation.hasIdentifier() && observation.getIdentifier().get(0).hasValue()
        ? observation.getIdentifier().get(0).getValue()
        : null;
  }

  ChargeItem chargeItem(org.hl7.fhir.r4.model.ChargeItem item) {
    Amounts.Read read =
        item.hasQuantity() ? amounts.quantity(item.getQuantity(), "quantity") : Amounts.Read.NONE;
    return new ChargeItem(
        from.ref(),
        item.hasCode() ? elements.codes(item.getCode(), "code") : Codes.NONE,
        item.hasStatus() ? Elements.text(item.getStatusElement()) : "",
        item.hasSubject() ? from.resolve(item.getSubject()) : "",
        item.hasOccurrence()
            ? elements.when(item.getOccurrence(), "occurrence").days()
            : Period.ALWAYS,
        read.value(),
        read.unit());
  }

  ServiceRequest serviceRequest(org.hl7.fhir.r4.model.ServiceRequest request) {
    if (request.hasDoNotPerformElement()
        && Boolean.TRUE.equals(request.getDoNotPerformElement().getValue())) {
      elements.refuse(
          "not-supported",
          "doNotPerform",
          "Vedtaket sier at tjenesten ikke skal gis. Ta det ut av det som sendes.",
          "The request says that the service is not to be given. Leave it out.");
    }
    Amounts.Read read = request.hasQuantity() ? granted(request.getQuantity()) : Amounts.Read.NONE;
    return new ServiceRequest(
        from.ref(),
        request.hasCode() ? elements.codes(request.getCode(), "code") : Codes.NONE,
        request.hasStatus() ? Elements.text(request.getStatusElement()) : "",
        request.hasSubject() ? from.resolve(request.getSubject()) : "",
        request.hasOccurrence()
            ? elements.when(request.getOccurrence(), "occurrence").days()
            : Period.ALWAYS,
        read.value(),
        read.unit(),
        request.hasAuthoredOnElement() ? Days.first(request.getAuthoredOnElement()) : null,
        request.hasRequester() ? from.named(request.getRequester()) : null,
        request.hasOrderDetail()
            ? elements.codes(request.getOrderDetail(), "orderDetail")
            : Codes.NONE,
        request.hasReasonCode()
            ? elements.codes(request.getReasonCode(), "reasonCode")
            : Codes.NONE,
        request.hasNote() ? Elements.note(request.getNote()) : null);
  }

  private Amounts.Read granted(Type quantity) {
    if (quantity instanceof Quantity simple) {
      return amounts.quantity(simple, "quantityQuantity");
    }
    elements.refuseType("quantity" + quantity.fhirType(), "quantityQuantity");
    return Amounts.Read.NONE;
  }

  ChargeItemDefinition chargeItemDefinition(org.hl7.fhir.r4.model.ChargeItemDefinition definition) {
    return new ChargeItemDefinition(
        from.ref(),
        definition.hasCode() ? elements.codes(definition.getCode(), "code") : Codes.NONE,
        places(definition),
        definition.hasEffectivePeriod()
            ? elements.period(definition.getEffectivePeriod(), "effectivePeriod")
            : Period.ALWAYS,
        definition.hasPropertyGroup() ? base(definition.getPropertyGroup()) : null);
  }

  /**
   * What the cost holds for. FHIR R4 has no place for an institution in {@code instance}, so our
   * profile has it in {@code useContext}; a reference that names nothing holds for nothing.
   */
  private List<String> places(org.hl7.fhir.r4.model.ChargeItemDefinition definition) {
    List<Reference> all = new ArrayList<>();
    if (definition.hasInstance()) {
      all.addAll(definition.getInstance());
    }
    if (definition.hasUseContext()) {
      for (UsageContext context : definition.getUseContext()) {
        if (isVenue(context) && context.getValue() instanceof Reference venue) {
          all.add(venue);
        }
      }
    }
    return from.resolve(all).stream().filter(name -> !name.isEmpty()).distinct().toList();
  }

  private static boolean isVenue(UsageContext context) {
    return context.hasCode()
        && context.getCode().hasCode()
        && context.getCode().getCode().equals("venue")
        && context.getCode().hasSystem()
        && context.getCode().getSystem().equals(USAGE_CONTEXT_TYPE);
  }

  /**
   * The one base price. Two of them are refused, also when they are alike: which one counts may
   * hang on an applicability that is not read.
   */
  private @Nullable Kroner base(List<ChargeItemDefinitionPropertyGroupComponent> groups) {
    @Nullable Kroner base = null;
    boolean found = false;
    boolean priced = false;
    for (int i = 0; i < groups.size(); i++) {
      String element = "propertyGroup[" + i + "]";
      elements.refuseModifiers(groups.get(i), element);
      var prices = groups.get(i).hasPriceComponent() ? groups.get(i).getPriceComponent() : NO_PRICE;
      for (int j = 0; j < prices.size(); j++) {
        priced |= hasAmount(prices.get(j));
        if (isBase(prices.get(j))) {
          String price = element + ".priceComponent[" + j + "]";
          if (found) {
            refuseSecond(price);
          } else {
            base = price(prices.get(j), price);
          }
          found = true;
        }
      }
    }
    if (priced && !found) {
      elements.refuse(
          "required",
          "propertyGroup[0].priceComponent",
          "Ingen priskomponent er av type «base» med et beløp. Oppgi beløpet i en slik.",
          "No price component is of type 'base' with an amount. Give the amount in one.");
    }
    return base;
  }

  private void refuseSecond(String price) {
    elements.refuse(
        "value",
        price,
        "Det er mer enn én priskomponent av type «base», og det er uklart hvilken som gjelder."
            + " Behold den som gjelder.",
        "There is more than one price component of type 'base', and it is unclear which one holds."
            + " Keep the one that holds.");
  }

  private @Nullable Kroner price(
      ChargeItemDefinitionPropertyGroupPriceComponentComponent component, String element) {
    elements.refuseModifiers(component, element);
    Kroner kroner = amounts.money(component.getAmount(), element + ".amount");
    if (kroner != null && kroner.isNegative()) {
      elements.refuse(
          "value",
          element + ".amount.value",
          "Prisen er negativ. Ingenting koster mindre enn null; rett beløpet.",
          "The price is negative. Nothing costs less than zero; correct the amount.");
    }
    return kroner;
  }

  private static boolean isBase(ChargeItemDefinitionPropertyGroupPriceComponentComponent price) {
    return price.hasType()
        && Elements.text(price.getTypeElement()).equals("base")
        && hasAmount(price);
  }

  private static boolean hasAmount(ChargeItemDefinitionPropertyGroupPriceComponentComponent price) {
    return price.hasAmount() && price.getAmount().hasValue();
  }
}
