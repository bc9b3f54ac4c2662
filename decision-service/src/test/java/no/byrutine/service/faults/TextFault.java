package no.byrutine.service.faults;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import no.byrutine.service.faults.Sent.Expected;

/** What can be wrong with a body before anybody asks what it means. */
enum TextFault {
  NOTHING,
  TRUNCATED,
  BEHEADED,
  /** A character more. */
  MORE,
  /** A character less. */
  LESS,
  TWO,
  LATIN_1,
  UTF_16,
  NO_UTF_8,
  BYTE_ORDER_MARK;

  static Arbitrary<Sent> of(Arbitrary<Sent> samples) {
    return Combinators.combine(
            samples, Arbitraries.of(TextFault.class), Arbitraries.chars(), Arbitraries.randoms())
        .as((sample, fault, odd, random) -> fault.in(sample, odd, random));
  }

  private Sent in(Sent sample, char odd, Random random) {
    String text = sample.body();
    int at = random.nextInt(text.length());
    String head = text.substring(0, at);
    String tail = text.substring(at);
    return switch (this) {
      case NOTHING -> with(sample, "");
      case TRUNCATED -> with(sample, head);
      case BEHEADED -> with(sample, tail);
      case MORE -> with(sample, head + odd + tail);
      case LESS -> with(sample, head + tail.substring(1));
      case TWO -> with(sample, text + text);
      case LATIN_1 -> sample.charset(StandardCharsets.ISO_8859_1);
      case UTF_16 -> sample.charset(StandardCharsets.UTF_16);
      case NO_UTF_8 -> with(sample, head + "å" + tail).charset(StandardCharsets.ISO_8859_1);
      case BYTE_ORDER_MARK -> sample.body('\ufeff' + text, Expected.SAME, name());
    };
  }

  private Sent with(Sent sample, String body) {
    return sample.body(body, Expected.ANY, name());
  }
}
