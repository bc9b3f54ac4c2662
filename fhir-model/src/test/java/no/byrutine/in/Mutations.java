package no.byrutine.in;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A good text with something done to it: taken out, moved, doubled, or of another type. */
final class Mutations {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Mutations() {}

  static String of(String text, long seed, int times) {
    try {
      JsonNode tree = JSON.readTree(text);
      Random random = new Random(seed);
      for (int i = 0; i < times; i++) {
        mutate(tree, random);
      }
      return JSON.writeValueAsString(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
