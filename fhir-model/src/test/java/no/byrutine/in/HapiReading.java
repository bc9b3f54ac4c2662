package no.byrutine.in;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/** What becomes of a text by way of HAPI's parser: what the reader of text is held against. */
final class HapiReading {

  private static final FhirContext R4 = FhirContext.forR4Cached();

  private HapiReading() {}

  /** What a reading gave: facts, or what was wrong. */
  record Result(@Nullable Facts facts, List<Issue> issues) {

    static Result of(Supplier<Facts> reading) {
      try {
        return new Result(reading.get(), List.of());
      } catch (BadInput refusal) {
        return new Result(null, refusal.issues());
      }
    }
  }

  /** What HAPI makes of the text; empty when it cannot read it. */
  static Optional<Bundle> parse(String json) {
    IParser parser = R4.newJsonParser();
    parser.setParserErrorHandler(new StrictErrorHandler());
    parser.setOverrideResourceIdWithBundleEntryFullUrl(false);
    try {
      return Optional.of(parser.parseResource(Bundle.class, json));
    } catch (RuntimeException e) {
      // HAPI meets text that it cannot read with exceptions of several families.
      return Optional.empty();
    }
  }

  /**
   * The whole way: the shape first, then HAPI's parser, then its objects.
   *
   * @return empty when HAPI cannot read what has the shape of R4
   */
  static Optional<Result> read(String json, Inputs inputs) {
    Primitives primitives = new Primitives(Limits.USUAL);
    Json.Members root = JsonText.read(json, Limits.USUAL);
    Issues shape = new Issues();
    boolean usable = new R4Shape(primitives, shape).check(root);
    if (shape.isEmpty()) {
      return parse(json).map(bundle -> Result.of(() -> new BundleReader().read(bundle, inputs)));
    }
    if (!usable) {
      return Optional.of(new Result(null, shape.badInput().issues()));
    }
    return parse(JsonText.write(root)).map(rest -> with(shape, rest, inputs, primitives));
  }

  private static Result with(Issues shape, Bundle rest, Inputs inputs, Primitives primitives) {
    Issues content = new Issues();
    Intake.read(new HapiElement(rest, Place.root("Bundle")), inputs, primitives, content);
    shape.addNew(content);
    return new Result(null, shape.badInput().issues());
  }

  static Result readText(String json, Inputs inputs) {
    return Result.of(() -> new BundleReader().read(json, inputs));
  }
}
