package no.byrutine.in;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.byrutine.fhir.Coding;
import no.byrutine.fhir.Resource;

/** A home nurse's round: medicines, staff, plans and events, written short. */
final class Round {

  private static final String OURS = "https://byrutine.no/fhir/CodeSystem/";

  /** The resource types of the round, Patient apart. */
  static final List<String> TYPES =
      List.of(
          "Medication",
          "MedicationRequest",
          "MedicationAdministration",
          "MedicationStatement",
          "MedicationDispense",
          "SupplyDelivery",
          "AllergyIntolerance",
          "Practitioner",
          "PractitionerRole",
          "CarePlan",
          "Task",
          "Consent",
          "Flag",
          "Device",
          "Procedure",
          "Communication",
          "AdverseEvent",
          "Observation",
          "ServiceRequest",
          "Location",
          "Organization",
          "Condition",
          "Goal",
          "DocumentReference",
          "QuestionnaireResponse");

  static final Concepts CONCEPTS =
      new Concepts(
          Map.ofEntries(
              concept("paracetamol", "http://www.whocc.no/atc", "N02BE01"),
              concept("metadon", "http://www.whocc.no/atc", "N07BC02"),
              concept("sykepleier", "urn:oid:2.16.578.1.12.4.1.1.9060", "SP"),
              concept("legemiddelkurs", OURS + "kurs", "legemiddelkurs"),
              concept("dele-ut", OURS + "fullmakt", "dele-ut"),
              concept("injeksjon", OURS + "fullmakt", "injeksjon"),
              concept("video", OURS + "dot-kanal", "video"),
              concept("samtale", "https://byrutine.no/fhir/Questionnaire", "samtale"),
              concept("per-os", "urn:oid:2.16.578.1.12.4.1.1.7477", "53"),
              concept("smerter", "http://example.org/grunn", "smerter"),
              concept("utslett", "urn:oid:2.16.578.1.12.4.1.1.7497", "2")));

  static final Inputs INPUTS =
      new Inputs(
          Stream.concat(Stream.of("Patient"), TYPES.stream()).map(Case::any).toList(), CONCEPTS);

  private static final ObjectMapper JSON = new ObjectMapper();

  private Round() {}

  private static Map.Entry<String, List<Coding>> concept(String key, String system, String code) {
    return Map.entry(key, List.of(new Coding(system, code)));
  }

  /** A Bundle with the patient and these, each written as {@code {"Type": {elements}}}. */
  static String bundle(String... shortly) {
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(Map.of("Patient", Map.of("id", "beboer")));
    try {
      for (String one : shortly) {
        all.add(JSON.readValue(one.replace('\'', '"'), new TypeReference<>() {}));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
    return new Shorthand(CONCEPTS).bundle(all);
  }

  static Facts read(String... shortly) {
    return new BundleReader().read(bundle(shortly), INPUTS);
  }

  /** The one resource of the type that these become. */
  static <T extends Resource> T the(Class<T> type, String... shortly) {
    return read(shortly).all(type).get(0);
  }

  /** One of each type, with most of what is read of it. */
  static final String GOOD =
      bundle(
          """
          { 'Medication': { 'id': 'boks', 'code': 'metadon', 'form': '7448|3', 'batch': {
              'lotNumber': 'A1', 'expirationDate': '2026-05' },
            'ingredient': 'metadon',
            'extension': { 'reseptgruppe': 'A', 'anbrudd': '2026-01-10T08:00:00+01:00',
              'istandgjort': '2026-01-11' } } }""",
          """
          { 'MedicationRequest': { 'id': 'ordinasjon', 'medication': 'Medication/boks',
            'requester': 'Practitioner/lege', 'authoredOn': '2026-01-02', 'category': 'x|fast',
            'dosageInstruction': { 'dose': '500 mg', 'frequency': '1-4/24h 2026-01-01..2026-02-01',
              'asNeeded': 'smerter', 'max': '4 g/24h', 'maxOnce': '1 g', 'route': 'per-os',
              'text': 'Ved smerter' },
            'reasonCode': 'smerter', 'priorPrescription': 'MedicationRequest/forrige',
            'substitution': true,
            'dispenseRequest': { 'validityPeriod': '2026', 'quantity': '100 {tablet}',
              'expectedSupplyDuration': '30 d' } } }""",
          """
          { 'MedicationAdministration': { 'id': 'utdeling', 'medication': 'paracetamol',
            'effective': '2026-01-10T08:05:00+01:00', 'performer': [ 'Practitioner/sp',
              { 'actor': 'Practitioner/hf', 'function': 'x|kontroll' } ],
            'request': 'MedicationRequest/ordinasjon', 'device': 'Device/dispenser',
            'dosage': { 'dose': '500 mg', 'route': 'per-os', 'method': 'x|svelge' },
            'statusReason': 'x|grunn', 'note': 'Tatt med vann',
            'extension': { 'observert-inntak': true, 'dot-kanal': 'video' } } }""",
          """
          { 'MedicationStatement': { 'medication': 'paracetamol', 'effective': '2025-12-01..',
            'dateAsserted': '2026-01', 'informationSource': 'Patient/beboer',
            'dosage': { 'dose': '1 {tablet}', 'frequency': '08:00 20:00 mon thu' },
            'basedOn': 'MedicationRequest/ordinasjon', 'category': 'x|hjemme',
            'derivedFrom': 'MedicationRequest/ordinasjon' } }""",
          """
          { 'MedicationDispense': { 'medication': 'Medication/boks', 'type': 'x|dosett',
            'whenPrepared': '2026-01-09T12:00:00+01:00',
            'whenHandedOver': '2026-01-10T08:00:00+01:00', 'performer': 'Practitioner/sp',
            'receiver': 'Patient/beboer', 'quantity': '7 {tablet}', 'daysSupply': '7 d',
            'authorizingPrescription': 'MedicationRequest/ordinasjon',
            'dosageInstruction': { 'frequency': '1/mo' } } }""",
          """
          { 'SupplyDelivery': { 'suppliedItem': { 'item': 'Medication/boks',
              'quantity': '20 {tablet}' }, 'occurrence': '2026-01-08T10:00:00+01:00',
            'supplier': 'Organization/apotek', 'destination': 'Location/lager',
            'receiver': 'Practitioner/sp' } }""",
          """
          { 'AllergyIntolerance': { 'code': 'paracetamol', 'criticality': 'high',
            'reaction': { 'manifestation': 'urn:uid:2.16.578.1.12.4.1.1.7497|2' } } }""",
          """
          { 'Practitioner': { 'id': 'sp', 'identifier': 'hpr|9144889', 'active': true,
            'birthDate': '1980', 'qualification': [ 'sykepleier', { 'code': 'legemiddelkurs',
              'period': '2024-05-01..2026-04-30', 'issuer': 'Organization/bydel',
              'extension': { 'begrensning': 'Ikke injeksjoner' } } ] } }""",
          """
          { 'PractitionerRole': { 'code': 'dele-ut', 'period': '2026', 'active': true,
            'practitioner': 'Practitioner/hf', 'organization': 'Organization/bydel',
            'location': 'Location/sone', 'healthcareService': 'HealthcareService/hjemmesykepleie',
            'specialty': 'x|sone', 'extension': { 'fullmakt-pasient': 'Patient/beboer',
              'fullmakt-gitt-av': 'Practitioner/sp' } } }""",
          """
          { 'CarePlan': { 'category': 'x|lar', 'period': '2026', 'author': 'Practitioner/lege',
            'contributor': 'Practitioner/sp', 'created': '2026-01-02',
            'activity': [ { 'code': 'x|utlevering', 'status': 'in-progress',
              'scheduled': '2026-01-10..2026-01-16', 'dailyAmount': '80 mg', 'quantity': '560 mg',
              'description': 'Hver dag' }, 'MedicationRequest/ordinasjon' ] } }""",
          """
          { 'Task': { 'code': 'dele-ut', 'statusReason': 'x|venter',
            'focus': 'MedicationRequest/ordinasjon', 'requester': 'Practitioner/sp',
            'owner': 'PractitionerRole/1', 'authoredOn': '2026-01-10T07:00:00Z',
            'executionPeriod': '2026-01-10T08:00:00+01:00..2026-01-10T08:10:00+01:00',
            'restriction': '2026-01-10..2026-01-12', 'reasonCode': 'smerter',
            'location': 'Location/sone', 'basedOn': 'ServiceRequest/vedtak',
            'partOf': 'Task/runde' } }""",
          """
          { 'Consent': { 'category': 'x|legemidler', 'dateTime': '2026-01-02',
            'provision': { 'type': 'permit', 'period': '2026' } } }""",
          """
          { 'Flag': { 'code': 'x|4A', 'category': 'x|vedtak', 'period': '2026',
            'author': 'Practitioner/lege' } }""",
          """
          { 'Device': { 'id': 'dispenser', 'type': 'x|dispenser', 'patient': 'Patient/beboer',
            'location': 'Location/sone' } }""",
          """
          { 'Procedure': { 'code': 'x|gjennomgang', 'performed': '2026-01-05T12:00:00+01:00',
            'performer': { 'actor': 'Practitioner/lege', 'function': 'x|lege' },
            'reasonCode': 'smerter', 'outcome': 'x|endret', 'basedOn': 'CarePlan/1',
            'note': 'Sammen med pasienten' } }""",
          """
          { 'Communication': { 'category': 'x|varsel', 'reasonCode': 'smerter',
            'sent': '2026-01-10T09:00:00+01:00', 'recipient': 'Practitioner/lege',
            'sender': 'Practitioner/sp', 'about': 'MedicationRequest/ordinasjon' } }""",
          """
          { 'AdverseEvent': { 'event': 'x|feil', 'category': 'x|wrong-dose',
            'date': '2026-01-10T08:05:00+01:00', 'seriousness': 'x|alvorlig',
            'severity': 'x|moderat', 'outcome': 'x|bra',
            'recordedDate': '2026-01-10T10:00:00+01:00', 'recorder': 'Practitioner/sp',
            'suspectEntity': 'Medication/boks' } }""",
          """
          { 'Observation': { 'code': 'x|telling', 'subject': 'Location/lager',
            'effective': '2026-01-10T15:00:00+01:00', 'value': '19 {tablet}',
            'performer': [ 'Practitioner/sp', 'Practitioner/hf' ] } }""",
          """
          { 'ServiceRequest': { 'id': 'vedtak', 'code': 'x|hjemmesykepleie',
            'occurrence': '2026', 'quantity': '2 h', 'authoredOn': '2025-12-20',
            'requester': 'Practitioner/lege', 'orderDetail': 'x|legemidler',
            'reasonCode': 'smerter', 'note': 'Vedtak' } }""",
          """
          { 'Location': { 'id': 'rom', 'type': 'x|barnehage', 'name': 'Storsalen',
            'physicalType': 'x|ro', 'partOf': 'Location/hus',
            'managingOrganization': 'Organization/bydel',
            'address': { 'extension': { 'bydel': '030105' } } } }""",
          """
          { 'Organization': { 'id': 'barnehage', 'type': 'x|barnehage', 'name': 'Fjellrev barnehage',
            'partOf': 'Organization/bydel' } }""",
          """
          { 'Condition': { 'code': 'x|demens', 'severity': 'x|moderat', 'onset': '71 a',
            'recordedDate': '2026-01' } }""",
          """
          { 'Goal': { 'category': 'x|viktig', 'description': 'Bo hjemme så lenge som mulig',
            'expressedBy': 'RelatedPerson/datter', 'start': '2026-01-10' } }""",
          """
          { 'DocumentReference': { 'type': 'x|tilstandsrapport', 'date': '2026-01-10T08:00:00Z',
            'author': 'Practitioner/sp', 'context': { 'related': [ 'Location/rom',
              'Organization/barnehage' ] } } }""",
          """
          { 'QuestionnaireResponse': { 'questionnaire': 'samtale', 'author': 'Practitioner/sp',
            'authored': '2026-01-10T12:00:00+01:00', 'item': { '1': true, '2': 'smerter',
              '3': '60.5 kg', '4': 'Vil helst være hjemme', '5': '2026-01-09', '6': 3,
              '7': [ false, true ], '8': null } } }""");
}
