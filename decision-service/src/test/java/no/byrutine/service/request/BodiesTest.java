package no.byrutine.service.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BodiesTest {

  private static final int MEGA = 1 << 20;

  private final Bodies bodies = new Bodies(MEGA);

  @Test
  void aBodyOfExactlyTheLimitIsRead() throws IOException {
    assertThat(bodies.use(spaces(MEGA), String::length)).isEqualTo(MEGA);
  }

  @Test
  void aBodyOneByteLargerIsRefusedAndReadToItsEnd() throws IOException {
    InputStream body = spaces(MEGA + 1);
    assertThatThrownBy(() -> bodies.use(body, String::length))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.status()).isEqualTo(413));
    assertThat(body.read()).isEqualTo(-1);
  }

  @Test
  void aLargeBodyThatFailsDoesNotKeepOthersWaiting() throws IOException {
    assertThatThrownBy(
            () ->
                bodies.use(
                    spaces(MEGA),
                    text -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(bodies.use(spaces(MEGA), String::length)).isEqualTo(MEGA);
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheText() throws IOException {
    byte[] marked = "\ufeff{}".getBytes(StandardCharsets.UTF_8);
    assertThat(bodies.use(new ByteArrayInputStream(marked), Function.identity())).isEqualTo("{}");
  }

  private static InputStream spaces(int count) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) ' ');
    return new ByteArrayInputStream(bytes);
  }
}
