package no.byrutine.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

  private static final List<String> CONCENTRATIONS =
      List.of("mg/L", "ug/mL", "g/m3", "mg/m3", "ug/m3", "ng/m3", "kg/m3", "mg{Pt}/L");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dB[SPL]",
        "dB{A}",
        "dB",
        "Bq/m3",
        "[ppm]",
        "[ppb]",
        "ug/m3",
        "mg/m3",
        "ng/m3",
        "Cel",
        "%",
        "s",
        "m/s",
        "[CFU]/100.mL",
        "[CFU]/L",
        "[CFU]/mL",
        "{CFU}",
        "[pH]",
        "{FNU}",
        "{FTU}",
        "mg{Pt}/L",
        "mg{O2}/L",
        "mg/L",
        "m3/h",
        "m3/(h.m2)",
        "m3/(h.{person})",
        "lx",
        "cd/m2",
        "{ou_E}/m3",
        "1"
      })
  void ofMeasurementsAreKnownAndThemselves(String unit) {
    assertThat(Units.isUnit(unit)).isTrue();
    assertThat(Units.convert(BigDecimal.TEN, unit, unit)).contains(BigDecimal.TEN);
    assertThat(Quantity.of("10", unit).in(unit)).isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ppm", "[FNU]", "[NTU]", "NOK", "", " ", "mg /L", "dB(A)", "µg/m3", "m99"})
  void thatAreNotUcumsAreNotKnown(String unit) {
    assertThat(Units.isUnit(unit)).isFalse();
    assertThat(Units.convert(BigDecimal.ONE, unit, "m")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "20, [CFU]/100.mL, [CFU]/mL, 0.2",
    "3, [CFU]/L, [CFU]/100.mL, 0.3",
    "20, [CFU]/mL, [CFU]/L, 20000",
    "0.2, kBq/m3, Bq/m3, 200",
    "1000, [ppm], %, 0.1",
    "20, mg{Pt}/L, mg/L, 20",
    "20, mg/L, mg{Pt}/L, 20",
    "7, ug/m3, mg/m3, 0.007",
    "36, m3/h, L/s, 10",
    "10, L/s, m3/h, 36",
    "2, {CFU}/mL, {CFU}/L, 2000",
    "45, dB{A}, dB, 45",
    "1500, m3/(h.{person}), m3/(h.{person}), 1500",
    "20, uS/cm, mS/m, 2"
  })
  void areConvertedExactly(BigDecimal value, String from, String to, BigDecimal expected) {
    assertThat(Units.convert(value, from, to).orElseThrow()).isEqualByComparingTo(expected);
    assertThat(new Quantity(value, from).in(to)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "[CFU]/mL, /mL",
    "[CFU]/mL, [PFU]/mL",
    "[pH], mol/L",
    "[pH], 1",
    "dB, 1",
    "dB, B",
    "dB[SPL], Pa",
    "dB[SPL], dB",
    "dB{A}, dB{C}",
    "Cel, K",
    "Cel, [degF]",
    "{FNU}, {NTU}",
    "{FNU}, 1",
    "{tablet}, 1",
    "{tablet}, {drops}",
    "{CFU}/m3, /m3",
    "mg{Pt}/L, mg{O2}/L",
    "[ppm], ug/m3",
    "mo, d",
    "a, d",
    "a, s",
    "/mo, /d",
    "mg, mL",
    "min, h",
    "m, ["
  })
  void areNeverConvertedToAWrongNumber(String from, String to) {
    assertThat(Units.convert(BigDecimal.TEN, from, to)).isEmpty();
  }

  @Property(tries = 200)
  void areTheSameThereAndBack(
      @ForAll @Scale(6) BigDecimal value,
      @ForAll("concentrations") String from,
      @ForAll("concentrations") String to) {
    BigDecimal there = Units.convert(value, from, to).orElseThrow();

    assertThat(Units.convert(there, to, from).orElseThrow()).isEqualByComparingTo(value);
    assertThat(there.signum()).isEqualTo(value.signum());
  }

  @Property(tries = 300)
  void ofAnyTextAreConvertedOrNot(@ForAll("texts") @StringLength(max = 80) String from) {
    assertThat(Units.convert(BigDecimal.ONE, from, "mg/L")).isNotNull();
    assertThat(Units.convert(BigDecimal.ONE, "mg/L", from)).isNotNull();
    assertThat(Units.isUnit(from) || !Units.isUnit(from)).isTrue();
  }

  @Provide
  Arbitrary<String> concentrations() {
    return Arbitraries.of(CONCENTRATIONS);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "mg", "L", "/", ".", "(", ")", "{", "}", "[", "]", "2", "-", "dB", " ", "*")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
