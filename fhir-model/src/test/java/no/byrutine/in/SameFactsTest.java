package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.byrutine.in.HapiReading.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text read without HAPI gives what HAPI's objects give")
class SameFactsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXAMPLES = Path.of("target/fhir-package/package/example");
  private static final Path PACKS = Path.of("../rules/packs");

  private static final Inputs ALL = any(ExamplesReadTest.READ);
  private static final Inputs FEW = any(Set.of("Patient", "MedicationRequest"));

  private static Inputs any(Set<String> types) {
    return new Inputs(types.stream().map(Case::any).toList(), new Concepts(Map.of()));
  }

  static List<String> bundles() throws IOException {
    try (Stream<Path> examples = Files.walk(EXAMPLES);
        Stream<Path> packs = Files.walk(PACKS, 2)) {
      return Stream.concat(
              Stream.concat(examples, packs.filter(it -> it.endsWith("example.json")))
                  .filter(it -> it.toString().endsWith(".json"))
                  .map(SameFactsTest::bundle),
              Stream.of(Case.GOOD, Round.GOOD, Odd.BUNDLE))
          .toList();
    }
  }

  private static String bundle(Path file) {
    try {
      JsonNode json = JSON.readTree(file.toFile());
      return json.has("bundle")
          ? json.get("bundle").toString()
          : json.path("resourceType").asText().equals("Bundle")
              ? json.toString()
              : Odd.bundle(json.toString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void ofABundle(String bundle) {
    same(bundle, ALL);
    same(bundle, FEW);
    same(bundle, Case.INPUTS);
    same(bundle, Round.INPUTS);
  }

  @ParameterizedTest
  @MethodSource("no.byrutine.in.Odd#resources")
  void ofWhatIsSeldomSent(String resource) {
    String bundle = Odd.bundle(resource);

    same(bundle, ALL);
    same(bundle, FEW);
  }

  /** The text is opened once, and each takes what it would have read by itself. */
  @ParameterizedTest
  @MethodSource("bundles")
  void ofOneTextAskedBySeveral(String bundle) {
    BundleReader reader = new BundleReader();
    List<Inputs> askers = List.of(FEW, Round.INPUTS, ALL, FEW);
    Result alone = Result.of(() -> reader.read(bundle, ALL));
    assumeThat(alone.issues()).isEmpty();

    BundleReader.Opened opened = reader.open(bundle, ALL);

    for (Inputs asker : askers) {
      assertThat(Result.of(() -> opened.facts(asker)))
          .isEqualTo(Result.of(() -> reader.read(bundle, asker)));
    }
  }

  @Test
  void ofWhatATextWasNotOpenedForNothingIsTaken() {
    BundleReader.Opened opened = new BundleReader().open(Case.GOOD, FEW);

    assertThatThrownBy(() -> opened.facts(ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The Bundle was opened for [");
  }

  @Property(tries = 1500)
  void ofACaseWithSomethingDoneToIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times) {
    same(Mutations.of(Case.GOOD, seed, times), Case.INPUTS);
  }

  @Property(tries = 1500)
  void ofARoundWithSomethingDoneToIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times) {
    same(Mutations.of(Round.GOOD, seed, times), Round.INPUTS);
  }

  @Property(tries = 1500)
  void ofTheOddWithSomethingDoneToIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times) {
    same(Mutations.of(Odd.BUNDLE, seed, times), ALL);
  }

  /** The same facts, or the same faults; and one verdict on the shape, however it is looked at. */
  private static void same(String text, Inputs inputs) {
    Json.Members root = JsonText.read(text, Limits.USUAL);
    Primitives primitives = new Primitives(Limits.USUAL);
    Issues shape = new Issues();
    new R4Shape(primitives, shape).check(root);
    boolean taken = R4Text.read(text, primitives, Limits.USUAL, any -> false) != null;
    assertThat(taken).as(text).isEqualTo(shape.isEmpty());

    Result ours = HapiReading.readText(text, inputs);
    Optional<Result> hapis = HapiReading.read(text, inputs);
    if (hapis.isPresent()) {
      assertThat(ours).as(text).isEqualTo(hapis.get());
    } else {
      assertThat(ours.issues()).as(text).containsAll(shape.all());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div xmlns=\"http://www.w3.org/1999/xhtml\">Tekst</div>",
        "<div xmlns=\"http://www.w3.org/1999/xhtml\""
            + " lang=\"nb\"><p>En<br/>to</p><ul><li>x</li></ul></div>",
      })
  void aPlainNarrativeNeedsNoHapi(String div) {
    assertThat(Xhtml.isPlain(div)).isTrue();
  }

  @Property(tries = 3000)
  void aNarrativeTakenForPlainIsOneThatHapiReads(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int times) {
    String div = Odd.narrative(seed, times);
    assumeThat(Xhtml.isPlain(div)).isTrue();

    assertThat(Xhtml.isReadByHapi(div)).as(div).isTrue();
  }
}
