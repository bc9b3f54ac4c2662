package no.byrutine.service.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values that a member may have by mistake or by malice. */
final class OddValues {

  /** A name and a number of nobody's, to be found again where they must not be. */
  static final String SECRET = "Kari Nordmann 15876500565";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private OddValues() {}

  static Arbitrary<JsonNode> all() {
    return Arbitraries.oneOf(
        known(),
        Arbitraries.strings().ofMaxLength(40).map(JSON::textNode),
        Arbitraries.bigDecimals().map(JSON::numberNode),
        Arbitraries.bigIntegers().map(JSON::numberNode));
  }

  private static Arbitrary<JsonNode> known() {
    return Arbitraries.of(
            "\"\"",
            "\" \"",
            "\"#\"",
            "\"#x\"",
            "\"2025-02-30\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"+999999999-12-31\"",
            "\"0001\"",
            "\"Patient/\"",
            "\"urn:uuid:\"",
            "\"http://\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"<script>\"",
            "\"{{context.patientId}}\"",
            "\"../../etc/passwd\"",
            "\"" + SECRET + "\"",
            "\"" + "x".repeat(200_000) + "\"",
            "0",
            "-1",
            "1.5",
            "1e300",
            "1e400",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(2000),
            "true",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "{\"extension\":[]}",
            "{\"extension\":[{\"url\":\"x\",\"valueString\":\"y\"}]}",
            "{\"reference\":\"#\"}",
            "{\"resourceType\":\"Patient\"}",
            "{\"resourceType\":\"Nothing\"}",
            "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[]}",
            "{\"value\":1,\"system\":\"urn:iso:std:iso:4217\",\"code\":\"NOK\"}")
        .map(text -> JSON.rawValueNode(new RawValue(text)));
  }
}
