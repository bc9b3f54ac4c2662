package no.byrutine.service.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import no.byrutine.service.faults.Sent.Expected;

/** Good requests with something wrong, or with something that must not matter. */
final class Mutations {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Mutations() {}

  static Arbitrary<Sent> of(List<Sent> samples) {
    Arbitrary<Sent> all = Arbitraries.of(samples);
    Arbitrary<Sent> posts = all.filter(sample -> !sample.body().isEmpty());
    Arbitrary<Sent> documents = posts.filter(sample -> sample.type().contains("json"));
    return Arbitraries.frequencyOf(
        Tuple.of(8, inAnElement(documents)),
        Tuple.of(2, harmless(documents)),
        Tuple.of(3, TextFault.of(posts)),
        Tuple.of(3, RequestFaults.of(all)));
  }

  private static Arbitrary<Sent> inAnElement(Arbitrary<Sent> samples) {
    return Combinators.combine(
            samples, Arbitraries.of(ElementFault.class), OddValues.all(), Arbitraries.randoms())
        .as(Mutations::inAnElement);
  }

  private static Sent inAnElement(Sent sample, ElementFault fault, JsonNode odd, Random random) {
    return inOneDocument(
        sample,
        random,
        document -> {
          List<Place> places = Place.in(document);
          Place place = places.get(random.nextInt(places.size()));
          fault.at(place, odd, random);
          return sample.body(
              ElementFault.text(document), Expected.ELEMENT, fault + " at " + place.step());
        });
  }

  private static Arbitrary<Sent> harmless(Arbitrary<Sent> samples) {
    return Combinators.combine(samples, Arbitraries.randoms()).as(Mutations::harmless);
  }

  private static Sent harmless(Sent sample, Random random) {
    return inOneDocument(
        sample,
        random,
        document ->
            random.nextBoolean() || extendable(document).isEmpty()
                ? sample.body(
                    ElementFault.text(ElementFault.shuffled(document, random)),
                    Expected.SAME,
                    "another order")
                : extended(sample, document, random));
  }

  /** An extension that nobody here knows, on an element of a resource. */
  private static Sent extended(Sent sample, JsonNode document, Random random) {
    List<Place> places = extendable(document);
    Place place = places.get(random.nextInt(places.size()));
    place.beside("extension", ElementFault.extensions());
    return sample.body(
        ElementFault.text(document), Expected.SAME, "an extension beside " + place.step());
  }

  private static List<Place> extendable(JsonNode document) {
    return Place.in(document).stream()
        .filter(Place::resource)
        .filter(place -> place.parent().isObject())
        // An extension has a value or extensions, and not both.
        .filter(place -> !place.parent().has("url"))
        .filter(place -> !place.parent().has("extension"))
        .toList();
  }

  private interface InDocument {
    Sent make(JsonNode document);
  }

  /** Of a batch, one line is changed. */
  private static Sent inOneDocument(Sent sample, Random random, InDocument change) {
    List<String> lines =
        sample.type().contains("ndjson") ? sample.body().lines().toList() : List.of(sample.body());
    int chosen = random.nextInt(lines.size());
    Sent changed = change.make(read(lines.get(chosen)));
    if (lines.size() == 1) {
      return changed;
    }
    List<String> all = new ArrayList<>(lines);
    all.set(chosen, changed.body());
    return changed.body(String.join("\n", all), changed.expected(), changed.fault());
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
