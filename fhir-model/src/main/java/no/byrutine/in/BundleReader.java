package no.byrutine.in;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.byrutine.decision.Words;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Reads a FHIR R4 Bundle into the facts that a pack asks for. Bad input is refused here, all of it
 * at once, each fault with the element it stands in. The caller's objects are never changed.
 */
public final class BundleReader {

  // HAPI's context is built once: it takes about a second, and is safe to share.
  private static final class Hapi {
    static final FhirContext R4 = FhirContext.forR4Cached();
    static final R4Elements ELEMENTS = new R4Elements(R4);
  }

  private final Limits limits;
  private final Primitives primitives;

  /** A reader with the usual limits. */
  public BundleReader() {
    this(Limits.USUAL);
  }

  public BundleReader(Limits limits) {
    this.limits = limits;
    this.primitives = new Primitives(limits);
  }

  /**
   * Gets HAPI ready, which takes about a second and is otherwise paid by whoever reads first. A
   * service calls it in a thread of its own, as the first thing it does.
   */
  public static void prepare() {
    new BundleReader()
        .read(
            "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}",
            new Inputs(List.of(), new Concepts(Map.of())));
  }

  /**
   * The facts in a Bundle given as JSON text.
   *
   * @throws BadInput when the text is not a FHIR R4 Bundle, or holds something that cannot be
   *     decided on
   */
  public Facts read(String json, Inputs inputs) {
    Json.Members root = JsonText.read(json, limits);
    String type = root.text("resourceType");
    if (Hapi.ELEMENTS.hasResource(type) && !type.equals("Bundle")) {
      throw noBundle(type);
    }
    Issues shape = new Issues();
    boolean usable = new R4Shape(Hapi.ELEMENTS, primitives, shape).check(root);
    if (shape.isEmpty()) {
      return read(parse(json).orElseThrow(BundleReader::unreadable), inputs);
    }
    if (usable) {
      // Two rounds of mending are one too many: the content of what is left is looked at as well.
      Issues content = new Issues();
      parse(JsonText.write(root))
          .ifPresent(bundle -> Intake.read(view(bundle), inputs, primitives, content));
      shape.addNew(content);
    }
    throw shape.badInput();
  }

  /**
   * The facts in a Bundle given as HAPI objects, which stay as they are.
   *
   * @throws BadInput when it holds something that cannot be decided on
   */
  public Facts read(Bundle bundle, Inputs inputs) {
    Issues issues = new Issues();
    Facts facts = Intake.read(view(bundle), inputs, primitives, issues);
    issues.throwIfAny();
    return facts;
  }

  private static Element view(Bundle bundle) {
    return new HapiElement(bundle, Place.root("Bundle"));
  }

  private static BadInput noBundle(String type) {
    return new BadInput(
        new Issue(
            "structure",
            type,
            new Words(
                "Fant en " + type + ", ventet en Bundle. Legg ressursene i en Bundle.",
                "Found a " + type + ", expected a Bundle. Put the resources in one.")));
  }

  /** What HAPI makes of the text; empty when it cannot read it after all. */
  private static Optional<Bundle> parse(String json) {
    IParser parser = Hapi.R4.newJsonParser();
    parser.setParserErrorHandler(new StrictErrorHandler());
    // A rule names evidence as the sender named it.
    parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
    try {
      return Optional.of(parser.parseResource(Bundle.class, json));
    } catch (RuntimeException e) {
      // HAPI meets text that it cannot read with exceptions of several families. The text is at
      // fault in every one of them, and the sender is to hear so.
      return Optional.empty();
    }
  }

  private static BadInput unreadable() {
    return new BadInput(
        new Issue(
            "structure",
            "Bundle",
            new Words(
                "Innholdet er ikke gyldig FHIR R4. Valider det, rett det og send på nytt.",
                "The content is not valid FHIR R4. Validate it, correct it and send it again.")));
  }
}
