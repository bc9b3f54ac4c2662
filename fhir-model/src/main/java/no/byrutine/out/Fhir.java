package no.byrutine.out;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.Map;
import no.byrutine.decision.Words;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/** FHIR R4 as JSON, the same for the same resource. */
final class Fhir {

  /** The extension that holds a text in another language. */
  static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

  // HAPI's context is built once, and shared with the reader.
  private static final FhirContext R4 = FhirContext.forR4Cached();

  private static final StrictErrorHandler STRICT = new StrictErrorHandler();

  private Fhir() {}

  /**
   * The resource that is given as JSON in maps and lists.
   *
   * @throws ca.uhn.fhir.parser.DataFormatException when it is none of FHIR R4: a fault of the pack
   */
  static Resource resource(Map<String, Object> members) {
    String json =
        JsonDocument.of(
            out -> {
              for (Map.Entry<String, Object> member : members.entrySet()) {
                out.writeFieldName(member.getKey());
                JsonFields.plain(out, member.getValue());
              }
            });
    return (Resource) R4.newJsonParser().setParserErrorHandler(STRICT).parseResource(json);
  }

  static String json(Resource resource) {
    return R4.newJsonParser().encodeResourceToString(resource);
  }

  /** A text in one language, with the other beside it as FHIR's own extension has it. */
  static StringType text(Words words, String language) {
    return text(new StringType(), words, language);
  }

  /** The same, in an element of another of FHIR's types of text. */
  static <T extends StringType> T text(T text, Words words, String language) {
    String other = language.equals("nb") ? "en" : "nb";
    text.setValue(words.in(language));
    var translation = text.addExtension().setUrl(TRANSLATION);
    translation.addExtension().setUrl("lang").setValue(new CodeType(other));
    translation.addExtension().setUrl("content").setValue(new StringType(words.in(other)));
    return text;
  }
}
