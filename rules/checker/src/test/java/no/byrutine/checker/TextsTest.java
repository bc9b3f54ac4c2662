package no.byrutine.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;
import no.byrutine.engine.definition.PackReader;
import no.byrutine.engine.definition.Texts;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Texts TEXTS = PackReader.read(Radon.pack().files()).texts();

  @Test
  void eachLanguageWritesValuesInItsOwnWay() {
    assertThat(TEXTS.write(Kroner.of("1234567.5"), "nb"))
        .isEqualTo("1\u00a0234\u00a0567,50\u00a0kroner");
    assertThat(TEXTS.write(Kroner.of("1234567.5"), "en")).isEqualTo("NOK\u00a01,234,567.50");
    assertThat(TEXTS.write(new Scalar.Day(LocalDate.of(2026, 5, 1)), "nb"))
        .isEqualTo("1. mai 2026");
    assertThat(TEXTS.write(new Scalar.Day(LocalDate.of(2026, 5, 1)), "en")).isEqualTo("1 May 2026");
    assertThat(TEXTS.write(new Scalar.Decimal(new BigDecimal("0.5"), ""), "nb")).isEqualTo("0,5");
  }

  @Test
  void aCodeIsWrittenByItsName() {
    assertThat(TEXTS.write(new Scalar.Text("innen-et-aar"), "nb")).isEqualTo("innen et år");
    assertThat(TEXTS.write(new Scalar.Text("ukjent-kode"), "nb")).isEqualTo("ukjent-kode");
  }

  @Test
  void theResidentHasWordsOfTheirOwnWhereThePackGivesThem() {
    Map<String, Scalar> none = Map.of();

    assertThat(TEXTS.render("lufting.anbefaling", none, "nb", Texts.Reader.RESIDENT))
        .isEqualTo("Luft mer.");
    assertThat(TEXTS.has("grenser.tiltak", Texts.Reader.RESIDENT)).isFalse();
  }
}
