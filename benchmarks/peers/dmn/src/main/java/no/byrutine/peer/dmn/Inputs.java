package no.byrutine.peer.dmn;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ChargeItemDefinition;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** FHIR as the plain data that a DMN model takes: DMN knows no FHIR. */
final class Inputs {

  private static final String WISHED =
      "https://byrutine.no/fhir/StructureDefinition/romtype-oensket";

  private static final Set<String> INCOME =
      Set.of(
          "pensjon-folketrygd",
          "pensjon-tjeneste-offentlig",
          "pensjon-privat",
          "arbeidsinntekt",
          "naeringsinntekt",
          "leieinntekt",
          "renteinntekt",
          "utbytte",
          "annen-avkastning");

  private static final Set<String> DEDUCTIONS = Set.of("skatt-inntekt", "gjeldsrenter");

  private Inputs() {}

  static Map<String, Object> resident(Bundle bundle, LocalDate on) {
    return Map.of(
        "on", on,
        "income", amounts(bundle, INCOME),
        "deductions", amounts(bundle, DEDUCTIONS),
        "stays",
            all(bundle, Encounter.class).stream()
                .filter(it -> code(it.getTypeFirstRep()).equals("langtid"))
                .map(it -> stay(bundle, it))
                .toList());
  }

  static Map<String, Object> application(Bundle bundle, LocalDate on) {
    return Map.of(
        "on", on,
        "answers", all(bundle, Observation.class).stream().map(Inputs::answer).toList(),
        "requests", all(bundle, ServiceRequest.class).stream().map(Inputs::request).toList(),
        "diagnoses", all(bundle, Condition.class).stream().map(it -> code(it.getCode())).toList(),
        "bydeler",
            all(bundle, Organization.class).stream()
                .filter(it -> code(it.getTypeFirstRep()).equals("avsender-bydel"))
                .map(it -> "Organization/" + it.getIdElement().getIdPart())
                .toList());
  }

  private static Map<String, Object> stay(Bundle bundle, Encounter stay) {
    Map<String, Object> data = days(stay.getPeriod());
    data.put("reference", "Encounter/" + stay.getIdElement().getIdPart());
    data.put("rooms", stay.getLocation().stream().map(it -> room(bundle, it)).toList());
    data.put(
        "costs",
        all(bundle, ChargeItemDefinition.class).stream()
            .filter(it -> isOf(it, stay.getServiceProvider().getReference()))
            .map(Inputs::cost)
            .toList());
    return data;
  }

  private static Map<String, Object> room(
      Bundle bundle, Encounter.EncounterLocationComponent where) {
    Set<String> shared =
        all(bundle, Location.class).stream()
            .filter(it -> code(it.getTypeFirstRep()).equals("dobbeltrom"))
            .map(it -> "Location/" + it.getIdElement().getIdPart())
            .collect(Collectors.toSet());
    boolean wished =
        where.getExtensionByUrl(WISHED) != null
            && ((BooleanType) where.getExtensionByUrl(WISHED).getValue()).booleanValue();
    Map<String, Object> data = days(where.getPeriod());
    data.put(
        "kind",
        !shared.contains(where.getLocation().getReference())
            ? "enerom"
            : wished ? "dobbeltrom-oensket" : "dobbeltrom");
    return data;
  }

  private static boolean isOf(ChargeItemDefinition cost, String place) {
    return cost.getUseContext().stream()
        .anyMatch(it -> it.getValueReference().getReference().equals(place));
  }

  private static Map<String, Object> cost(ChargeItemDefinition cost) {
    Map<String, Object> data = days(cost.getEffectivePeriod());
    data.put(
        "amount",
        cost.getPropertyGroupFirstRep().getPriceComponentFirstRep().getAmount().getValue());
    return data;
  }

  private static List<Map<String, Object>> amounts(Bundle bundle, Set<String> codes) {
    return all(bundle, Observation.class).stream()
        .filter(it -> codes.contains(code(it.getCode())))
        .map(Inputs::amount)
        .toList();
  }

  private static Map<String, Object> amount(Observation observation) {
    Map<String, Object> data = days(observation.getEffectivePeriod());
    data.put("amount", observation.getValueQuantity().getValue());
    data.put("settled", observation.getStatus() != Observation.ObservationStatus.PRELIMINARY);
    return data;
  }

  private static Map<String, Object> answer(Observation observation) {
    Map<String, Object> data = new HashMap<>();
    data.put("question", code(observation.getCode()));
    data.put("at", day(observation.getEffectiveDateTimeType().getValue()));
    data.put("yes", observation.getValue() instanceof BooleanType yes ? yes.getValue() : null);
    data.put(
        "chosen", observation.getValue() instanceof CodeableConcept chosen ? code(chosen) : null);
    return data;
  }

  private static Map<String, Object> request(ServiceRequest request) {
    Map<String, Object> data = new HashMap<>();
    data.put("authored", day(request.getAuthoredOn()));
    data.put("requester", request.getRequester().getReference());
    return data;
  }

  private static Map<String, Object> days(Period period) {
    Map<String, Object> data = new HashMap<>();
    data.put("start", day(period.getStart()));
    data.put("end", day(period.getEnd()));
    return data;
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault());
  }

  private static String code(CodeableConcept concept) {
    return concept.getCodingFirstRep().getCode();
  }

  private static <R extends Resource> List<R> all(Bundle bundle, Class<R> type) {
    List<R> found = new ArrayList<>();
    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      if (type.isInstance(entry.getResource())) {
        found.add(type.cast(entry.getResource()));
      }
    }
    return found;
  }
}
