package no.byrutine.in;

import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.Quantity;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.fhir.QuestionnaireResponse.Item;
import org.jspecify.annotations.Nullable;

/** Forms that were filled in. */
final class Forms {

  private final Projections from;
  private final Elements elements;
  private final Amounts amounts;

  Forms(Projections from, Elements elements, Amounts amounts) {
    this.from = from;
    this.elements = elements;
    this.amounts = amounts;
  }

  QuestionnaireResponse response(Element response) {
    List<Item> items = new ArrayList<>();
    add(response.all("item"), items);
    return new QuestionnaireResponse(
        from.ref(),
        elements.canonical(response, "questionnaire"),
        response.code("status"),
        from.named(response, "subject"),
        Days.moment(response.text("authored")),
        from.named(response, "author"),
        items);
  }

  private void add(List<Element> sent, List<Item> items) {
    for (Element item : sent) {
      elements.refuseModifiers(item);
      String linkId = item.code("linkId");
      if (item.has("answer")) {
        answers(linkId, item.all("answer"), items);
      } else {
        items.add(words(linkId, null));
      }
      add(item.all("item"), items);
    }
  }

  private void answers(String linkId, List<Element> sent, List<Item> items) {
    for (Element answer : sent) {
      elements.refuseModifiers(answer);
      Element value = answer.one("value");
      items.add(value == null ? words(linkId, null) : item(linkId, value));
      add(answer.all("item"), items);
    }
  }

  private Item item(String linkId, Element value) {
    return switch (value.type()) {
      case "boolean" -> yes(linkId, value.text());
      case "Coding" -> chosen(linkId, value);
      case "Quantity" -> measured(linkId, amounts.measurement(value));
      case "Reference" -> words(linkId, from.named(value));
      case "date", "dateTime" -> day(linkId, value.text());
      case "decimal", "integer" -> number(linkId, value);
      default -> other(linkId, value);
    };
  }

  private static Item yes(String linkId, @Nullable String text) {
    Boolean yes = text == null ? null : Boolean.valueOf(text);
    return new Item(linkId, yes, Codes.NONE, null, null, null, null);
  }

  private Item chosen(String linkId, Element coding) {
    Codes codes = elements.codes(coding);
    String text = codes.codings().isEmpty() ? coding.text("display") : null;
    return new Item(linkId, null, codes, null, null, null, text);
  }

  private static Item measured(String linkId, @Nullable Quantity measured) {
    return measured == null
        ? words(linkId, null)
        : new Item(linkId, null, Codes.NONE, measured.value(), measured.unit(), null, null);
  }

  private static Item day(String linkId, @Nullable String date) {
    return new Item(linkId, null, Codes.NONE, null, null, Days.first(date), null);
  }

  private Item number(String linkId, Element value) {
    Amounts.Read read = amounts.count(value);
    return new Item(linkId, null, Codes.NONE, read.value(), read.unit(), null, null);
  }

  private static Item words(String linkId, @Nullable String text) {
    return new Item(linkId, null, Codes.NONE, null, null, null, text);
  }

  private Item other(String linkId, Element value) {
    if (!Elements.isPrimitive(value)) {
      elements.refuseType(value, "valueString");
      return words(linkId, null);
    }
    String text = value.text();
    return words(linkId, Elements.isBlank(text) ? null : text);
  }
}
