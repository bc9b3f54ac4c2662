package no.byrutine.engine.definition;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Scalar;

/** How a language writes money, numbers and days. */
final class Notation {

  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final Notation BOKMAAL = new Notation("nb");
  private static final Notation ENGLISH = new Notation("en");
  private static final Map<String, String> UNITS_NB =
      Map.of("d", "døgn", "h", "timer", "mo", "måneder", "a", "år", "%", "prosent");
  private static final Map<String, String> UNITS_EN =
      Map.of("d", "days", "h", "hours", "mo", "months", "a", "years", "%", "per cent");

  private final boolean norwegian;
  private final DateTimeFormatter day;

  private Notation(String language) {
    norwegian = language.equals("nb");
    day =
        norwegian
            ? DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.forLanguageTag("nb"))
            : DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  }

  static Notation of(String language) {
    return language.equals("nb") ? BOKMAAL : ENGLISH;
  }

  String write(Scalar value) {
    if (value instanceof Kroner kroner) {
      String amount = decimal(kroner.amount(), kroner.amount().stripTrailingZeros().scale() > 0);
      return norwegian ? amount + NO_BREAK_SPACE + "kroner" : "NOK" + NO_BREAK_SPACE + amount;
    } else if (value instanceof Scalar.Decimal number) {
      String unit = (norwegian ? UNITS_NB : UNITS_EN).getOrDefault(number.unit(), number.unit());
      String text = decimal(number.value(), false);
      return unit.isEmpty() ? text : text + NO_BREAK_SPACE + unit;
    } else if (value instanceof Scalar.Day date) {
      return day.format(date.value());
    } else if (value instanceof Scalar.Flag flag) {
      return flag.value() ? (norwegian ? "ja" : "yes") : (norwegian ? "nei" : "no");
    }
    return value.toString();
  }

  /** Two decimals for øre; otherwise as many as there are. */
  private String decimal(BigDecimal value, boolean oere) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(norwegian ? NO_BREAK_SPACE : ',');
    symbols.setDecimalSeparator(norwegian ? ',' : '.');
    symbols.setMinusSign('−');
    DecimalFormat format =
        new DecimalFormat(oere ? "#,##0.00########" : "#,##0.##########", symbols);
    return format.format(value);
  }
}
