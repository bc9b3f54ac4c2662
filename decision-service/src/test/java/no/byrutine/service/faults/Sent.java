package no.byrutine.service.faults;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request, and what is wrong with it.
 *
 * @param address path and query, encoded
 * @param charset how the body becomes bytes
 * @param fault in words, for whoever reads a failure
 */
record Sent(
    String method,
    String address,
    Map<String, String> headers,
    String body,
    Charset charset,
    Expected expected,
    String fault) {

  /** What can be demanded of the answer, beyond what holds for all. */
  enum Expected {
    /** Nothing more. */
    ANY,
    /** A refusal names an element: the body is a JSON object, and the fault is inside it. */
    ELEMENT,
    /** The answer is the same as without the fault, to the byte. */
    SAME
  }

  private static final int SHOWN = 2000;

  Sent {
    headers = Map.copyOf(headers);
  }

  static Sent get(String address) {
    return new Sent(
        "GET", address, Map.of(), "", StandardCharsets.UTF_8, Expected.SAME, "no fault");
  }

  static Sent post(String address, String type, String body) {
    return new Sent(
        "POST",
        address,
        Map.of("Content-Type", type),
        body,
        StandardCharsets.UTF_8,
        Expected.SAME,
        "no fault");
  }

  String path() {
    return address.replaceFirst("\\?.*", "");
  }

  String type() {
    return headers.getOrDefault("Content-Type", "");
  }

  /** Whether the other one is asked of the same endpoint, at the same address. */
  boolean isLike(Sent other) {
    return method.equals(other.method())
        && address.equals(other.address())
        && type().equals(other.type());
  }

  Sent method(String other) {
    return new Sent(other, address, headers, body, charset, Expected.ANY, "the method " + other);
  }

  Sent address(String other) {
    return new Sent(method, other, headers, body, charset, Expected.ANY, "the address " + other);
  }

  Sent body(String other, Expected expected, String fault) {
    return new Sent(method, address, headers, other, charset, expected, fault);
  }

  Sent charset(Charset other) {
    return new Sent(method, address, headers, body, other, Expected.ANY, "sent as " + other);
  }

  Sent header(String name, String value, Expected expected) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Sent(method, address, more, body, charset, expected, name + ": " + value);
  }

  @Override
  public String toString() {
    String shown = body.length() > SHOWN ? body.substring(0, SHOWN) + "… " : body;
    return fault + "\n" + method + " " + address + " " + headers + "\n" + shown;
  }
}
