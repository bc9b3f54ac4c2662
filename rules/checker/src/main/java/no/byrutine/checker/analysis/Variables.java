package no.byrutine.checker.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the variables of a rule stand for, in words that are the same in every rule: the fact type,
 * or an element of it.
 */
final class Variables {

  private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z_]\\w*");
  private static final Pattern DATED = Pattern.compile("DatedParameter \"([^\"]*)\".*");
  private static final Pattern NUMBER =
      Pattern.compile("Parameter \"([^\"]*)\"\\.(?:value|kroner)");

  private final Map<String, String> meanings = new HashMap<>();

  void bind(String variable, String meaning) {
    meanings.put(variable, meaning);
  }

  /** The text with each variable as what it stands for. */
  String spelledOut(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    meanings.getOrDefault(found.group(), found.group().substring(1))));
  }

  /** What stands on one side of a comparison. */
  Operand operand(String text) {
    String meaning = spelledOut(text.strip());
    Matcher number = NUMBER.matcher(meaning);
    if (number.matches()) {
      return new Operand.OfParameter(number.group(1));
    }
    return DATED.matcher(meaning).matches()
        ? new Operand.Other(meaning)
        : Numbers.in(meaning).<Operand>map(Operand.Fixed::new).orElse(new Operand.Other(meaning));
  }
}
