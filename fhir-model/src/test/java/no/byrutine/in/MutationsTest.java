package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;

/** Whatever is done to a good Bundle: it is read, or refused in words; nothing else happens. */
class MutationsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Property(tries = 1500)
  void ofElementsAreReadOrRefused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times)
      throws IOException {
    JsonNode tree = JSON.readTree(Case.GOOD);
    Random random = new Random(seed);
    for (int i = 0; i < times; i++) {
      mutate(tree, random);
    }
    readOrRefused(JSON.writeValueAsString(tree));
  }

  @Property(tries = 500)
  void ofTheTextAreReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    int from = random.nextInt(Case.GOOD.length());
    String text =
        switch (random.nextInt(4)) {
          case 0 -> Case.GOOD.substring(0, from);
          case 1 -> Case.GOOD.substring(from);
          case 2 ->
              Case.GOOD.substring(0, from)
                  + (char) random.nextInt(0x2100)
                  + Case.GOOD.substring(from);
          default ->
              Case.GOOD.substring(0, from)
                  + Case.GOOD.substring(Math.min(Case.GOOD.length(), from + 1));
        };
    readOrRefused(text);
  }

  @Property(tries = 1500)
  void ofARoundAreReadOrRefused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int times)
      throws IOException {
    JsonNode tree = JSON.readTree(Round.GOOD);
    Random random = new Random(seed);
    for (int i = 0; i < times; i++) {
      mutate(tree, random);
    }
    readOrRefused(JSON.writeValueAsString(tree), Round.INPUTS);
  }

  private static void readOrRefused(String text) {
    readOrRefused(text, Case.INPUTS);
  }

  private static void readOrRefused(String text, Inputs inputs) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try {
            assertThat(new BundleReader().read(text, inputs)).isNotNull();
          } catch (BadInput refusal) {
            assertThat(refusal.issues()).isNotEmpty().allSatisfy(MutationsTest::saysSomething);
          }
        });
  }

  private static void saysSomething(Issue issue) {
    assertThat(issue.code()).isNotBlank();
    assertThat(issue.expression()).isNotBlank();
    assertThat(issue.text().nb()).isNotBlank();
    assertThat(issue.text().en()).isNotBlank();
    // That would be a fault that only HAPI's parser saw, and of which we cannot say where it is.
    if (issue.text().en().contains("Validate it")) {
      fail("A fault without a place");
    }
  }

  private static void mutate(JsonNode tree, Random random) {
    List<ContainerNode<?>> parents = new ArrayList<>();
    collect(tree, parents);
    ContainerNode<?> parent = parents.get(random.nextInt(parents.size()));
    if (parent instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      switch (random.nextInt(6)) {
        case 0 -> object.remove(name);
        case 1 -> object.set("_" + name, object.get(name));
        case 2 -> object.set(name, JSON.createArrayNode().add(object.get(name)));
        case 3 -> object.set(names.get(random.nextInt(names.size())), object.get(name));
        default -> object.set(name, other(random));
      }
    } else if (parent instanceof ArrayNode array && !array.isEmpty()) {
      int index = random.nextInt(array.size());
      switch (random.nextInt(4)) {
        case 0 -> array.remove(index);
        case 1 -> array.add(array.get(index).deepCopy());
        default -> array.set(index, other(random));
      }
    }
  }

  private static void collect(JsonNode node, List<ContainerNode<?>> parents) {
    if (node instanceof ContainerNode<?> parent) {
      parents.add(parent);
      parent.forEach(child -> collect(child, parents));
    }
  }

  private static JsonNode other(Random random) {
    String[] others = {
      "null",
      "\"\"",
      "\" \"",
      "\"#\"",
      "\"#x\"",
      "\"2025-02-30\"",
      "\"2025-04-30T22:30:00Z\"",
      "\"9999-12-31T23:59:59Z\"",
      "\"0001\"",
      "0",
      "-1",
      "1e300",
      "1.5",
      "true",
      "{}",
      "[]",
      "[null]",
      "[[]]",
      "{\"extension\":[]}",
      "{\"reference\":\"#\"}",
      "{\"resourceType\":\"Patient\"}",
      "\"\\u0000\"",
      "\"\\ud800\"",
      "{\"value\":1,\"system\":\"urn:iso:std:iso:4217\",\"code\":\"NOK\"}",
      "{\"extension\":[{\"url\":\"x\",\"valueString\":\"y\"}]}",
      "\"<div>\"",
      "\"urn:uuid:\"",
      "\"http://\""
    };
    try {
      return JSON.readTree(others[random.nextInt(others.length)]);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
