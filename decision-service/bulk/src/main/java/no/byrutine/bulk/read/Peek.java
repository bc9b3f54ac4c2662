package no.byrutine.bulk.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A look at the beginning of a line, where its type most often stands. */
final class Peek {

  private static final JsonFactory JSON = new JsonFactory();

  private Peek() {}

  /** Whether the line may be a resource that is nobody's alone. */
  static boolean mayBeShared(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean type = json.currentName().equals("resourceType");
        json.nextToken();
        if (type) {
          return Skimmed.isShareable(json.getText());
        }
        json.skipChildren();
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }
}
