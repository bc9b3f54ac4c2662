package no.byrutine.checker.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedReportTest {

  @Test
  void whatIsKeptIsReadAsItWas() {
    SavedReport saved = new SavedReport("key", ReportFormatTest.REPORT);

    assertThat(SavedReport.read(saved.text())).contains(saved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "not JSON", "{\"key\": 1}", "{\"key\": \"a\", \"remarks\": [1]}"})
  void whatCannotBeReadIsNotThere(String text) {
    assertThat(SavedReport.read(text)).isEmpty();
  }
}
