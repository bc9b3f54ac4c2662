package no.byrutine.bulk.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a line, for what must be known before its case is put together: what it is, whom it
 * is of and what it refers to. Whether it is good FHIR is asked later, of the whole case.
 */
final class Skim {

  /** What the object that is read means to us. */
  private enum Place {
    LINE,
    SUBJECT,
    ENTRY,
    RESOURCE,
    ELSEWHERE
  }

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** The elements that name a subject; {@code for} is that of a Task. */
  private static final Set<String> SUBJECTS = Set.of("subject", "patient", "for");

  private final Set<String> references = new TreeSet<>();
  private final List<String> patients = new ArrayList<>();
  private String type = "";
  private String id = "";
  private boolean hasSubject;
  private @Nullable String subject;
  private String entryType = "";
  private String entryId = "";

  private Skim() {}

  /**
   * What stands on the line.
   *
   * @throws UnusableLine when it is not one JSON object, or lacks what its place is found by
   */
  static Skimmed of(String text) throws UnusableLine {
    Skim skim = new Skim();
    try (JsonParser json = JSON.createParser(text)) {
      boolean object = json.nextToken() == JsonToken.START_OBJECT;
      if (object) {
        skim.object(json, Place.LINE);
      }
      if (!object || json.nextToken() != null) {
        throw new UnusableLine(LineFault.NOT_AN_OBJECT);
      }
    } catch (IOException e) {
      // Its message may quote the line.
      throw new UnusableLine(LineFault.NOT_AN_OBJECT);
    }
    return skim.finished();
  }

  private void object(JsonParser json, Place place) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      value(json, json.nextToken(), name, inside(place, name));
      if (place == Place.ENTRY && name.equals("resource")) {
        resourceEnds();
      }
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        string(place, name, json);
      }
    }
  }

  private Place inside(Place place, String name) {
    if (place == Place.LINE && SUBJECTS.contains(name)) {
      hasSubject = true;
      return Place.SUBJECT;
    }
    if (place == Place.LINE && name.equals("entry")) {
      return Place.ENTRY;
    }
    return place == Place.ENTRY && name.equals("resource") ? Place.RESOURCE : Place.ELSEWHERE;
  }

  private void value(JsonParser json, JsonToken token, String name, Place place)
      throws IOException {
    if (token == JsonToken.START_OBJECT) {
      object(json, place);
    } else if (token == JsonToken.START_ARRAY) {
      for (JsonToken item = json.nextToken();
          item != null && item != JsonToken.END_ARRAY;
          item = json.nextToken()) {
        value(json, item, name, place);
      }
    }
  }

  private void string(Place place, String name, JsonParser json) throws IOException {
    if (name.equals("reference")) {
      reference(place, json.getText());
    } else if (name.equals("resourceType") && place == Place.LINE) {
      type = json.getText();
    } else if (name.equals("id") && place == Place.LINE) {
      id = json.getText();
    } else if (name.equals("resourceType") && place == Place.RESOURCE) {
      entryType = json.getText();
    } else if (name.equals("id") && place == Place.RESOURCE) {
      entryId = json.getText();
    }
  }

  private void reference(Place place, String text) {
    String name = Reference.name(text);
    if (place == Place.SUBJECT) {
      subject = name;
    }
    if (name != null) {
      references.add(name);
    }
  }

  private void resourceEnds() {
    if (entryType.equals("Patient")) {
      patients.add(entryId);
    }
    entryType = "";
    entryId = "";
  }

  private Skimmed finished() throws UnusableLine {
    if (type.isEmpty()) {
      throw new UnusableLine(LineFault.NO_TYPE);
    }
    if (type.equals("Bundle")) {
      return Skimmed.bundle(onlyPatient());
    }
    if (id.isEmpty()) {
      throw new UnusableLine(LineFault.NO_ID);
    }
    return new Skimmed(type, type + "/" + id, subject(), references);
  }

  private String onlyPatient() throws UnusableLine {
    if (patients.size() != 1 || patients.get(0).isEmpty()) {
      throw new UnusableLine(LineFault.NOT_ONE_PATIENT);
    }
    return "Patient/" + patients.get(0);
  }

  private String subject() throws UnusableLine {
    if (type.equals("Patient")) {
      return type + "/" + id;
    }
    if (subject != null) {
      return subject;
    }
    if (hasSubject) {
      throw new UnusableLine(LineFault.NOT_A_REFERENCE);
    }
    if (!Skimmed.isShareable(type)) {
      throw new UnusableLine(LineFault.NO_SUBJECT);
    }
    return "";
  }
}
