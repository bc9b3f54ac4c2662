package no.byrutine.service.log;

import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.byrutine.service.log.DecisionRecord.Subject;
import no.byrutine.service.request.Envelope;

/** Whom a case is about, as pseudonyms. */
@Singleton
final class Subjects {

  /** What all the identifiers of persons in Norway begin with: fødselsnummer and D-nummer. */
  private static final String NORWEGIAN = "urn:oid:2.16.578.1.12.4.1.4.";

  private static final Set<String> SYSTEMS = Set.of(NORWEGIAN + "1", NORWEGIAN + "2");

  private final Pseudonyms pseudonyms;

  Subjects(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * The pseudonyms of the person.
   *
   * @param reference of the person in the case
   */
  Optional<Subject> of(String reference, Envelope envelope) {
    return pseudonyms
        .key()
        .map(
            key ->
                new Subject(
                    key,
                    pseudonyms.of(reference).orElseThrow(),
                    number(reference, envelope).flatMap(pseudonyms::of)));
  }

  /** The person's national identity number, if the case has it. */
  static Optional<String> number(String reference, Envelope envelope) {
    // Most cases have none, and need not be read once more.
    if (envelope.form() != Envelope.Form.BUNDLE || !envelope.bundle().contains(NORWEGIAN)) {
      return Optional.empty();
    }
    return objects(JsonText.object(envelope.bundle()), "entry")
        .map(entry -> entry.getJsonObject("resource"))
        .filter(it -> reference.equals(it.getString("resourceType") + "/" + it.getString("id", "")))
        .flatMap(person -> objects(person, "identifier"))
        .filter(identifier -> SYSTEMS.contains(identifier.getString("system", "")))
        .map(identifier -> identifier.getString("value", ""))
        .findFirst();
  }

  private static Stream<JsonObject> objects(JsonObject json, String name) {
    return json.containsKey(name)
        ? json.getJsonArray(name).stream().map(JsonValue::asJsonObject)
        : Stream.empty();
  }
}
