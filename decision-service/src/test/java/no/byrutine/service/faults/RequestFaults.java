package no.byrutine.service.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import no.byrutine.service.faults.Sent.Expected;

/** What can be wrong around a body: the method, the address, the headers. */
final class RequestFaults {

  private RequestFaults() {}

  static Arbitrary<Sent> of(Arbitrary<Sent> samples) {
    return Arbitraries.oneOf(
        Combinators.combine(samples, methods()).as(Sent::method),
        Combinators.combine(samples, types())
            .as((sample, type) -> sample.header("Content-Type", type, Expected.ANY)),
        Combinators.combine(samples, types())
            .as((sample, type) -> sample.header("Accept", type, Expected.ANY)),
        Combinators.combine(samples, languages())
            .as((sample, tag) -> sample.header("Accept-Language", tag, Expected.ANY)),
        Combinators.combine(samples, names(), texts()).as(RequestFaults::query),
        Combinators.combine(samples, texts(), Arbitraries.integers().between(0, 9))
            .as(RequestFaults::step));
  }

  private static Arbitrary<String> methods() {
    return Arbitraries.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "BREW");
  }

  private static Arbitrary<String> types() {
    return Arbitraries.of(
        "application/json",
        "application/fhir+json",
        "application/fhir+json;charset=utf-8",
        "application/json;charset=iso-8859-1",
        "application/json;charset=klingon",
        "application/xml",
        "application/fhir+xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "text/csv",
        "text/html",
        "application/x-ndjson",
        "*/*",
        "application/*",
        "json",
        "/",
        ";",
        "application/json;q=2",
        "application/json;q=x",
        "x".repeat(3000));
  }

  private static Arbitrary<String> languages() {
    return Arbitraries.of("nb", "nn", "en", "en-GB,en;q=0.8", "de", "*", "-", "nb;q=x", ",,,");
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of(
        "on",
        "at",
        "known",
        "section",
        "policy.avrunding-aar",
        "policy.",
        "_pretty",
        "_format",
        "_id",
        "url",
        "version",
        "lang",
        "ukjent",
        "");
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "2025-02-29",
            "+999999999-01-01",
            "0000-01-01",
            "9999-12-31",
            "2026-03-02T08:00:00+18:00",
            "egenandelen",
            "radon",
            "..",
            ".",
            "a/b",
            "a;b=c",
            "%",
            "'\"<>",
            "${jndi:ldap://example.org}",
            "{{context.patientId}}",
            OddValues.SECRET,
            "x".repeat(3000)),
        Arbitraries.strings().ofMaxLength(20));
  }

  private static Sent query(Sent sample, String name, String value) {
    String join = sample.address().contains("?") ? "&" : "?";
    return sample.address(sample.address() + join + encoded(name) + "=" + encoded(value));
  }

  /** Another text in one of the steps of the path. */
  private static Sent step(Sent sample, String text, int which) {
    String[] steps = sample.path().split("/", -1);
    steps[1 + which % (steps.length - 1)] = encoded(text);
    return sample.address(String.join("/", steps));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
