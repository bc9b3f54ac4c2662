package no.byrutine.in;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.QuestionnaireResponse;
import no.byrutine.fhir.QuestionnaireResponse.Item;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
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

  QuestionnaireResponse response(org.hl7.fhir.r4.model.QuestionnaireResponse response) {
    List<Item> items = new ArrayList<>();
    if (response.hasItem()) {
      add(response.getItem(), "item", items);
    }
    String form = response.hasQuestionnaire() ? response.getQuestionnaire() : null;
    return new QuestionnaireResponse(
        from.ref(),
        form == null ? Codes.NONE : elements.canonical(form, "questionnaire"),
        response.hasStatus() ? Elements.text(response.getStatusElement()) : "",
        response.hasSubject() ? from.named(response.getSubject()) : null,
        response.hasAuthoredElement() ? Days.moment(response.getAuthoredElement()) : null,
        response.hasAuthor() ? from.named(response.getAuthor()) : null,
        items);
  }

  private void add(
      List<QuestionnaireResponseItemComponent> sent, String element, List<Item> items) {
    for (int i = 0; i < sent.size(); i++) {
      String place = element + "[" + i + "]";
      QuestionnaireResponseItemComponent item = sent.get(i);
      elements.refuseModifiers(item, place);
      String linkId = item.hasLinkId() ? item.getLinkId() : "";
      if (item.hasAnswer()) {
        answers(linkId, item.getAnswer(), place + ".answer", items);
      } else {
        items.add(new Item(linkId, null, Codes.NONE, null, null, null, null));
      }
      if (item.hasItem()) {
        add(item.getItem(), place + ".item", items);
      }
    }
  }

  private void answers(
      String linkId,
      List<QuestionnaireResponseItemAnswerComponent> sent,
      String element,
      List<Item> items) {
    for (int i = 0; i < sent.size(); i++) {
      String place = element + "[" + i + "]";
      QuestionnaireResponseItemAnswerComponent answer = sent.get(i);
      elements.refuseModifiers(answer, place);
      items.add(item(linkId, answer.hasValue() ? answer.getValue() : null, place + ".value"));
      if (answer.hasItem()) {
        add(answer.getItem(), place + ".item", items);
      }
    }
  }

  private Item item(String linkId, @Nullable Type value, String element) {
    if (value instanceof BooleanType answer) {
      return new Item(linkId, answer.getValue(), Codes.NONE, null, null, null, null);
    }
    if (value instanceof Coding coding) {
      Codes codes = elements.coding(coding, element + "Coding");
      String text = codes.codings().isEmpty() && coding.hasDisplay() ? coding.getDisplay() : null;
      return new Item(linkId, null, codes, null, null, null, text);
    }
    if (value instanceof Quantity quantity) {
      no.byrutine.fhir.Quantity measured = amounts.measurement(quantity, element + "Quantity");
      return measured == null
          ? words(linkId, null)
          : new Item(linkId, null, Codes.NONE, measured.value(), measured.unit(), null, null);
    }
    if (value instanceof Reference reference) {
      return words(linkId, from.named(reference));
    }
    return value instanceof PrimitiveType<?> primitive
        ? primitive(linkId, primitive, element)
        : unread(linkId, value, element);
  }

  private Item primitive(String linkId, PrimitiveType<?> value, String element) {
    if (value instanceof BaseDateTimeType day) {
      return new Item(linkId, null, Codes.NONE, null, null, Days.first(day), null);
    }
    if (value instanceof DecimalType decimal && decimal.hasValue()) {
      return number(linkId, decimal.getValue(), element + "Decimal");
    }
    if (value instanceof IntegerType whole && whole.hasValue()) {
      return number(linkId, BigDecimal.valueOf(whole.getValue()), element + "Integer");
    }
    String text = value.getValueAsString();
    return words(linkId, text == null || text.isBlank() ? null : text);
  }

  private Item number(String linkId, BigDecimal value, String element) {
    Amounts.Read read = amounts.count(value, element);
    return new Item(linkId, null, Codes.NONE, read.value(), read.unit(), null, null);
  }

  private static Item words(String linkId, @Nullable String text) {
    return new Item(linkId, null, Codes.NONE, null, null, null, text);
  }

  private Item unread(String linkId, @Nullable Type value, String element) {
    if (value != null) {
      elements.refuseType(element, value, "valueString");
    }
    return words(linkId, null);
  }
}
