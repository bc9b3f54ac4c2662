package no.byrutine.in;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import no.byrutine.decision.Words;
import org.jspecify.annotations.Nullable;

/**
 * Remembers everything that HAPI's parser would drop or merely log. An element that R4 does not
 * have (an R5 one, most often) is refused: dropped, it would leave an empty "all clear".
 */
final class ParseFaults implements IParserErrorHandler {

  private final String json;
  private final List<Issue> issues = new ArrayList<>();

  ParseFaults(String json) {
    this.json = json;
  }

  void throwIfAny() {
    if (!issues.isEmpty()) {
      throw new BadInput(issues);
    }
  }

  BadInput unreadable(DataFormatException e) {
    boolean notJson = json.isBlank() || json.stripLeading().charAt(0) != '{';
    if (!issues.isEmpty()) {
      return new BadInput(issues);
    }
    return new BadInput(
        new Issue(
            "structure",
            "Bundle",
            notJson
                ? new Words(
                    "Innholdet er ikke JSON. Send en FHIR R4 Bundle som JSON.",
                    "The content is not JSON. Send a FHIR R4 Bundle as JSON.")
                : new Words(
                    "Innholdet er ikke gyldig FHIR R4 JSON. Rett det og send på nytt.",
                    "The content is not valid FHIR R4 JSON. Correct it and send it again.")));
  }

  private void add(String code, @Nullable IParseLocation location, String element, Words text) {
    String parent = location == null ? null : location.getParentElementName();
    issues.add(new Issue(code, parent == null ? element : parent + "." + element, text));
  }

  @Override
  public void unknownElement(@Nullable IParseLocation location, String name) {
    add(
        "structure",
        location,
        name,
        new Words(
            "FHIR R4 har ikke elementet «"
                + name
                + "» her. Er dette en annen FHIR-versjon? Send R4.",
            "FHIR R4 has no element '" + name + "' here. Is this another FHIR version? Send R4."));
  }

  @Override
  public void unknownAttribute(@Nullable IParseLocation location, String name) {
    unknownElement(location, name);
  }

  @Override
  public void incorrectJsonType(
      @Nullable IParseLocation location,
      String name,
      ValueType expected,
      @Nullable ScalarType expectedScalar,
      ValueType found,
      @Nullable ScalarType foundScalar) {
    add(
        "structure",
        location,
        name,
        new Words(
            "«" + name + "» har feil JSON-type: fant " + found + ", ventet " + expected + ".",
            "'"
                + name
                + "' has the wrong JSON type: found "
                + found
                + ", expected "
                + expected
                + "."));
  }

  @Override
  public void invalidValue(@Nullable IParseLocation location, String value, String error) {
    add(
        "value",
        location,
        "",
        new Words(
            "Verdien er ikke gyldig her. Rett den.", "The value is not valid here. Correct it."));
  }

  @Override
  public void missingRequiredElement(@Nullable IParseLocation location, String name) {
    add(
        "required",
        location,
        name,
        new Words("«" + name + "» mangler.", "'" + name + "' is missing."));
  }

  @Override
  public void unexpectedRepeatingElement(@Nullable IParseLocation location, String name) {
    add(
        "structure",
        location,
        name,
        new Words("«" + name + "» kan stå bare én gang.", "'" + name + "' may stand only once."));
  }

  @Override
  public void containedResourceWithNoId(@Nullable IParseLocation location) {
    add(
        "structure",
        location,
        "contained",
        new Words("En innebygd ressurs mangler id.", "A contained resource has no id."));
  }

  @Override
  public void unknownReference(@Nullable IParseLocation location, String reference) {
    add(
        "value",
        location,
        "reference",
        new Words("Referansen peker ikke på noe.", "The reference points to nothing."));
  }

  @Override
  public void invalidInternalReference(@Nullable IParseLocation location, String reference) {
    unknownReference(location, reference);
  }

  @Override
  public void extensionContainsValueAndNestedExtensions(@Nullable IParseLocation location) {
    add(
        "structure",
        location,
        "extension",
        new Words(
            "En utvidelse har både verdi og nye utvidelser. Behold én av delene.",
            "An extension has both a value and further extensions. Keep one of them."));
  }
}
