package no.byrutine.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class NorwegianIdentifierTest {

  @Property
  void every_number_with_right_check_digits_is_accepted(@ForAll("numbers") String number) {
    assertThat(new NorwegianIdentifier(number).value()).isEqualTo(number);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void a_number_with_any_one_digit_changed_is_refused(
      @ForAll("numbers") String number,
      @ForAll @IntRange(max = 10) int place,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    int digit = (Character.digit(number.charAt(place), 10) + shift) % 10;
    String changed = number.substring(0, place) + digit + number.substring(place + 1);

    assertThatThrownBy(() -> new NorwegianIdentifier(changed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void of_the_hundred_endings_of_nine_digits_at_most_one_is_accepted(
      @ForAll("beginnings") String nine) {
    long accepted =
        IntStream.range(0, 100).filter(end -> accepted(nine + String.format("%02d", end))).count();

    assertThat(accepted).isLessThanOrEqualTo(1);
  }

  @Property
  void a_refusal_never_shows_the_number(@ForAll @StringLength(11) @NumericChars String digits) {
    if (!accepted(digits)) {
      assertThatThrownBy(() -> new NorwegianIdentifier(digits))
          .message()
          .doesNotContainPattern("[0-9]");
    }
  }

  @Property
  void neither_does_its_text(@ForAll("numbers") String number) {
    assertThat(new NorwegianIdentifier(number).toString()).doesNotContainPattern("[0-9]");
  }

  @Example
  void kind_and_series_are_read_from_the_day_and_the_month() {
    assertThat(ofDate("1203")).isEqualTo("FOEDSELSNUMMER");
    assertThat(ofDate("1283")).isEqualTo("FOEDSELSNUMMER (synthetic)");
    assertThat(ofDate("1268")).isEqualTo("FOEDSELSNUMMER (synthetic)");
    assertThat(ofDate("1243")).isEqualTo("FOEDSELSNUMMER (synthetic)");
    assertThat(ofDate("5203")).isEqualTo("D_NUMMER");
    assertThat(ofDate("5283")).isEqualTo("D_NUMMER (synthetic)");
    assertThat(ofDate("5268")).isEqualTo("D_NUMMER (synthetic)");
    assertThat(ofDate("5243")).isEqualTo("D_NUMMER (synthetic)");
  }

  @Example
  void days_and_months_outside_their_ranges_are_refused_though_the_check_digits_fit() {
    List<String> outside =
        List.of(
            "0083", "3283", "4083", "7283", "8083", "1200", "1213", "1240", "1253", "1265", "1278",
            "1280", "1293");

    assertThat(outside)
        .allSatisfy(
            date ->
                assertThatThrownBy(() -> new NorwegianIdentifier(completed(date)))
                    .hasMessageContaining("a day and a month"));
  }

  @Example
  void anything_but_eleven_plain_digits_is_refused() {
    String right = completed("1283");

    assertThat(List.of("", right + "0", right.substring(1), " " + right, "１２８３４０２４０００"))
        .allSatisfy(
            text ->
                assertThatThrownBy(() -> new NorwegianIdentifier(text))
                    .hasMessageContaining("eleven digits"));
  }

  @Provide
  Arbitrary<String> numbers() {
    return beginnings().filter(nine -> !ending(nine).isEmpty()).map(nine -> nine + ending(nine));
  }

  @Provide
  Arbitrary<String> beginnings() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 31),
            Arbitraries.of(0, 40),
            Arbitraries.integers().between(1, 12),
            Arbitraries.of(0, 40, 65, 80),
            Arbitraries.integers().between(0, 99),
            Arbitraries.integers().between(0, 999))
        .as(
            (day, dNummer, month, series, year, person) ->
                String.format("%02d%02d%02d%03d", day + dNummer, month + series, year, person));
  }

  private static String ofDate(String dayAndMonth) {
    return new NorwegianIdentifier(completed(dayAndMonth)).toString();
  }

  /** The first number of the year 40 with this day and month that has check digits. */
  private static String completed(String dayAndMonth) {
    return IntStream.range(100, 500)
        .mapToObj(person -> dayAndMonth + "40" + person)
        .filter(nine -> !ending(nine).isEmpty())
        .map(nine -> nine + ending(nine))
        .findFirst()
        .orElseThrow();
  }

  private static boolean accepted(String digits) {
    try {
      new NorwegianIdentifier(digits);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  /** The check digits as the register makes them, eleven less the rest; empty where one is ten. */
  private static String ending(String nine) {
    int first = checkDigit(nine, "376189452");
    int second = checkDigit(nine + first, "5432765432");
    return first == 10 || second == 10 ? "" : "" + first + second;
  }

  private static int checkDigit(String digits, String weights) {
    int rest =
        IntStream.range(0, weights.length())
                .map(i -> (digits.charAt(i) - '0') * (weights.charAt(i) - '0'))
                .sum()
            % 11;
    return rest == 0 ? 0 : 11 - rest;
  }
}
