package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.fhir.ChargeItem;
import no.byrutine.fhir.ChargeItemDefinition;
import no.byrutine.fhir.Observation;
import no.byrutine.fhir.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** What is counted with: money, measurements, and services by the hour. */
final class Sums {

  private static final String USAGE_CONTEXT_TYPE =
      "http://terminology.hl7.org/CodeSystem/usage-context-type";

  private final Projections from;
  private final Elements elements;
  private final Amounts amounts;

  Sums(Projections from, Elements elements, Amounts amounts) {
    this.from = from;
    this.elements = elements;
    this.amounts = amounts;
  }

  Observation observation(Element observation) {
    Amounts.Read read = observed(observation);
    Elements.When when = elements.when(observation, "effective");
    return Observation.builder(from.ref())
        .identifier(identifier(observation))
        .codes(elements.codes(observation, "code"))
        .status(observation.code("status"))
        .subject(from.resolve(observation, "subject"))
        .focus(from.resolveIfSent(observation, "focus"))
        .effective(when.days())
        .at(when.at())
        .value(read.value(), read.unit())
        .bound(bound(observation))
        .kroner(read.kroner())
        .share(elements.percent(observation, "eierandel"))
        .answer(elements.codes(observation, "valueCodeableConcept"))
        .yes(observation.flag("valueBoolean"))
        .text(text(observation))
        .performer(from.allNamed(observation, "performer"))
        .category(elements.codes(observation, "category"))
        .method(elements.codes(observation, "method"))
        .components(new Components(elements, amounts).read(observation.all("component")))
        .build();
  }

  private Amounts.Read observed(Element observation) {
    Element quantity = observation.one("valueQuantity");
    if (quantity != null) {
      return quantity.has("comparator") ? Amounts.Read.NONE : amounts.quantity(quantity);
    }
    Element whole = observation.one("valueInteger");
    return whole == null ? Amounts.Read.NONE : amounts.count(whole);
  }

  private Observation.@Nullable Bound bound(Element observation) {
    Element quantity = observation.one("valueQuantity");
    return quantity != null && quantity.has("comparator") ? amounts.bound(quantity) : null;
  }

  private static @Nullable String text(Element observation) {
    Element text = observation.one("valueString");
    return text == null ? Elements.note(observation) : text.text();
  }

  private static @Nullable String identifier(Element observation) {
    Element identifier = observation.one("identifier");
    return identifier == null ? null : identifier.text("value");
  }

  ChargeItem chargeItem(Element item) {
    Amounts.Read read = sum(item.one("quantity"));
    return new ChargeItem(
        from.ref(),
        elements.codes(item, "code"),
        item.code("status"),
        from.resolve(item, "subject"),
        elements.when(item, "occurrence").days(),
        read.value(),
        read.unit());
  }

  private Amounts.Read sum(@Nullable Element quantity) {
    return quantity == null ? Amounts.Read.NONE : amounts.quantity(quantity);
  }

  ServiceRequest serviceRequest(Element request) {
    elements.refuseNegated(
        request,
        "Vedtaket sier at tjenesten ikke skal gis. Ta det ut av det som sendes.",
        "The request says that the service is not to be given. Leave it out.");
    Amounts.Read read = granted(request);
    return new ServiceRequest(
        from.ref(),
        elements.codes(request, "code"),
        request.code("status"),
        from.resolve(request, "subject"),
        elements.when(request, "occurrence").days(),
        read.value(),
        read.unit(),
        Days.first(request.text("authoredOn")),
        from.named(request, "requester"),
        elements.codes(request, "orderDetail"),
        elements.codes(request, "reasonCode"),
        Elements.note(request));
  }

  private Amounts.Read granted(Element request) {
    Element quantity = request.one("quantity");
    if (quantity != null && !quantity.type().equals("Quantity")) {
      elements.refuseType(quantity, "quantityQuantity");
      return Amounts.Read.NONE;
    }
    return sum(quantity);
  }

  ChargeItemDefinition chargeItemDefinition(Element definition) {
    return new ChargeItemDefinition(
        from.ref(),
        elements.codes(definition, "code"),
        places(definition),
        elements.period(definition, "effectivePeriod"),
        base(definition));
  }

  /**
   * What the cost holds for. FHIR R4 has no place for an institution in {@code instance}, so our
   * profile has it in {@code useContext}; a reference that names nothing holds for nothing.
   */
  private List<String> places(Element definition) {
    List<Element> all = new ArrayList<>(definition.all("instance"));
    for (Element context : definition.all("useContext")) {
      if (isVenue(context)) {
        all.addAll(context.all("valueReference"));
      }
    }
    return from.named(all).stream().distinct().toList();
  }

  private static boolean isVenue(Element context) {
    Element code = context.one("code");
    return code != null
        && code.code("code").equals("venue")
        && code.code("system").equals(USAGE_CONTEXT_TYPE);
  }

  /**
   * The one base price. Two of them are refused, also when they are alike: which one counts may
   * hang on an applicability that is not read.
   */
  private @Nullable Kroner base(Element definition) {
    List<Element> prices = prices(definition.all("propertyGroup"));
    List<Element> bases = prices.stream().filter(Sums::isBase).toList();
    Kroner base = bases.isEmpty() ? null : price(bases.get(0));
    bases.stream().skip(1).forEach(this::refuseSecond);
    if (bases.isEmpty() && !prices.isEmpty()) {
      elements.refuse(
          "required",
          definition.place().child("propertyGroup").item(0).child("priceComponent"),
          "Ingen priskomponent er av type «base» med et beløp. Oppgi beløpet i en slik.",
          "No price component is of type 'base' with an amount. Give the amount in one.");
    }
    return base;
  }

  /** The price components that have an amount. */
  private List<Element> prices(List<Element> groups) {
    List<Element> found = new ArrayList<>();
    for (Element group : groups) {
      elements.refuseModifiers(group);
      group.all("priceComponent").stream().filter(Sums::hasAmount).forEach(found::add);
    }
    return found;
  }

  private void refuseSecond(Element price) {
    elements.refuse(
        "value",
        price.place(),
        "Det er mer enn én priskomponent av type «base», og det er uklart hvilken som gjelder."
            + " Behold den som gjelder.",
        "There is more than one price component of type 'base', and it is unclear which one holds."
            + " Keep the one that holds.");
  }

  private @Nullable Kroner price(Element component) {
    elements.refuseModifiers(component);
    Element amount = component.one("amount");
    Kroner kroner = amount == null ? null : amounts.money(amount);
    if (amount != null && kroner != null && kroner.isNegative()) {
      elements.refuse(
          "value",
          amount.place().child("value"),
          "Prisen er negativ. Ingenting koster mindre enn null; rett beløpet.",
          "The price is negative. Nothing costs less than zero; correct the amount.");
    }
    return kroner;
  }

  private static boolean isBase(Element price) {
    return price.code("type").equals("base");
  }

  private static boolean hasAmount(Element price) {
    Element amount = price.one("amount");
    return amount != null && amount.has("value");
  }
}
