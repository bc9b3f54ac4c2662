package no.byrutine.service.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void everyLineIsReadWithoutItsEnd() throws IOException {
    assertThat(read("a\nbb\n\nccc", Integer.MAX_VALUE)).containsExactly("a", "bb", "", "ccc");
    assertThat(read("a\n", Integer.MAX_VALUE)).containsExactly("a");
    assertThat(read("\n", Integer.MAX_VALUE)).containsExactly("");
    assertThat(read("", Integer.MAX_VALUE)).isEmpty();
  }

  @Test
  void aLineMayBeLongerThanTheBuffer() throws IOException {
    String longer = "x".repeat(20_000);
    String exact = "y".repeat((1 << 13) - 1);
    assertThat(read(exact + "\n" + longer + "\n" + exact, Integer.MAX_VALUE))
        .containsExactly(exact, longer, exact);
  }

  @Test
  void whatIsNotReadOfALineIsPassedOver() throws IOException {
    assertThat(read("x".repeat(20_000) + "\nb\nccc\n", 1)).containsExactly("x", "b", "c");
    assertThat(read("aaa\nb\n\nc", 0)).containsExactly("", "", "", "");
  }

  @Test
  void whatWasReadBeforeTheCallerHungUpIsNotReadAgain() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream("a\nbb".getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("The connection was closed");
              }

              @Override
              public int read(byte[] into, int from, int length) throws IOException {
                return read();
              }
            });
    Lines lines = new Lines(broken);
    assertThat(lines.next()).isTrue();
    assertThat(lines.line().readAllBytes()).containsExactly('a');
    assertThat(lines.next()).isTrue();
    assertThatThrownBy(() -> lines.line().readAllBytes()).isInstanceOf(Refused.class);
    assertThatThrownBy(lines::next).isInstanceOf(Refused.class);
  }

  private static List<String> read(String text, int most) throws IOException {
    Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<String> read = new ArrayList<>();
    while (lines.next()) {
      read.add(new String(lines.line().readNBytes(most), StandardCharsets.UTF_8));
      assertThat(lines.number()).isEqualTo(read.size());
    }
    return read;
  }
}
