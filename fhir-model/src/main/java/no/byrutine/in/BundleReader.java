package no.byrutine.in;

import java.util.Set;
import java.util.function.Predicate;
import no.byrutine.decision.Words;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Reads a FHIR R4 Bundle into the facts that a pack asks for. Bad input is refused here, all of it
 * at once, each fault with the element it stands in. The caller's objects are never changed.
 */
public final class BundleReader {

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
   * The facts in a Bundle given as JSON text.
   *
   * @throws BadInput when the text is not a FHIR R4 Bundle, or holds something that cannot be
   *     decided on
   */
  public Facts read(String json, Inputs inputs) {
    return open(json, inputs).facts(inputs);
  }

  /**
   * A Bundle given as JSON text, for several who each ask for facts of their own: the text is read
   * once.
   *
   * @param all everything that any of them asks for
   * @throws BadInput when the text is not a FHIR R4 Bundle
   */
  public Opened open(String json, Inputs all) {
    Element bundle = R4Text.read(json, primitives, limits, kept(all));
    if (bundle == null) {
      throw fault(json, all);
    }
    return inputs -> read(bundle, opened(inputs, all));
  }

  /** Of what nobody opened the Bundle for, only the ids have been kept. */
  private static Inputs opened(Inputs inputs, Inputs all) {
    if (!all.resources().containsAll(inputs.resources())) {
      throw new IllegalArgumentException(
          "The Bundle was opened for " + all.resources() + ", and asked for " + inputs.resources());
    }
    return inputs;
  }

  /** A Bundle whose text has been read. For one thread. */
  public interface Opened {

    /**
     * The facts that these inputs ask for.
     *
     * @param inputs some of those that it was opened for
     * @throws BadInput when the Bundle holds something that cannot be decided on
     * @throws IllegalArgumentException when they ask for a type that it was not opened for
     */
    Facts facts(Inputs inputs);
  }

  /** A prescription has the codes of its Medication, also in a pack that asks for none. */
  private static Predicate<String> kept(Inputs inputs) {
    Set<String> asked = inputs.resources();
    return type -> asked.contains(type) || type.equals("Medication");
  }

  /** What is wrong with a text that is not a Bundle of R4. */
  private BadInput fault(String json, Inputs inputs) {
    Json.Members root = JsonText.read(json, limits);
    String type = root.text("resourceType");
    if (R4Elements.resource(type) != null && !type.equals("Bundle")) {
      return noBundle(type);
    }
    Issues shape = new Issues();
    if (new R4Shape(primitives, shape).check(root)) {
      // Two rounds of mending are one too many: the content of what is left is looked at as well.
      shape.addNew(content(JsonText.write(root), inputs));
    }
    return shape.isEmpty() ? unreadable() : shape.badInput();
  }

  private Issues content(String rest, Inputs inputs) {
    Issues content = new Issues();
    Element bundle = R4Text.readRest(rest, primitives, limits, kept(inputs));
    if (bundle != null) {
      Intake.read(bundle, inputs, primitives, content);
    }
    return content;
  }

  /**
   * The facts in a Bundle given as HAPI objects, which stay as they are.
   *
   * @throws BadInput when it holds something that cannot be decided on
   */
  public Facts read(Bundle bundle, Inputs inputs) {
    return read(HapiElement.of(bundle), inputs);
  }

  private Facts read(Element bundle, Inputs inputs) {
    Issues issues = new Issues();
    Facts facts = Intake.read(bundle, inputs, primitives, issues);
    issues.throwIfAny();
    return facts;
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
