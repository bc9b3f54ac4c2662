package no.byrutine.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadyLineTest {

  @Test
  void itIsOneLineWithThePageAndACommandForThePortInUse() {
    assertThat(ReadyLine.inDevelopment(9000))
        .doesNotContain("\n")
        .contains("http://localhost:9000/ ")
        .contains("'http://localhost:9000/api/decisions/egenandel?_pretty=true'");
  }
}
