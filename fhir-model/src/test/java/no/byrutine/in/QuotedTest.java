package no.byrutine.in;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {

  @ParameterizedTest
  @ValueSource(strings = {"on", "avrunding-år", "policy.<name>", "_pretty", "$decide", "1.2.3"})
  void aKeyIsRepeated(String key) {
    assertThat(Quoted.key(key)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kari Nordmann", "p15876500565", "15876500565", "a\nb", "a/b"})
  void whatIsMoreThanAKeyIsNotRepeated(String key) {
    assertThat(Quoted.key(key)).isEqualTo("`?`");
  }
}
