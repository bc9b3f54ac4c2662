package no.byrutine.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The account of a long stay that a peer computed, in the names that the pack gives its values. */
public final class AccountWords {

  private final List<String> said = new ArrayList<>();

  private AccountWords(Map<?, ?> account) {
    Map<?, ?> now = (Map<?, ?>) value(account, "now");
    amount("inntekt", now, "income");
    amount("inntekt-etter-skatt", now, "afterTax");
    amount("beregningsgrunnlag", now, "basis");
    amount("grunnbeloep", now, "basic");
    amount("fribeloep", now, "free");
    amount("del-under-grunnbeloepet", now, "under");
    amount("del-over-grunnbeloepet", now, "over");
    amount("minstebeloep-til-eget-bruk", now, "kept");
    amount("egenandel-foer-tak", now, "beforeCap");
    amount("egenandel-aar", now, "yearly");
    amount("tak-doegn", now, "perDay");
    say("vedtak-opphold", value(account, "stay"));
    say("vedtak-fra", value(now, "first"));
    say("vedtak-til", value(now, "last"));
    say("vedtak-inntektsaar", String.valueOf(value(now, "first")).substring(0, 4));
    say("vedtak-inntekt-status", status(now));
    say("vedtak-rom", value(now, "room"));
    List<?> parts = (List<?>) value(account, "parts");
    String days = days((Map<?, ?>) parts.get(0), (Map<?, ?>) parts.get(parts.size() - 1));
    said.add("doegn-i-kalenderaaret {" + days + "} " + value(account, "dayCount"));
    String stay = "{opphold=" + value(account, "stay") + "} ";
    said.add("betaling-fra " + stay + value(account, "paidFrom"));
    parts.forEach(part -> part((Map<?, ?>) part));
  }

  /**
   * The account's lines.
   *
   * @param account stay, dayCount, paidFrom, parts and now; a part has first, last, settled, room,
   *     and the amounts from income to yearly
   */
  public static List<String> of(Map<?, ?> account) {
    return new AccountWords(account).said;
  }

  private void part(Map<?, ?> part) {
    String of = "-periode {stadie=" + status(part) + ", " + days(part, part) + "} ";
    said.add("inntekt" + of + kroner(part, "income"));
    said.add("inntekt-etter-skatt" + of + kroner(part, "afterTax"));
    said.add("beregningsgrunnlag" + of + kroner(part, "basis"));
    said.add("egenandel-aar" + of + kroner(part, "yearly"));
  }

  private static String days(Map<?, ?> first, Map<?, ?> last) {
    return "fra=" + value(first, "first") + ", til=" + value(last, "last");
  }

  private static String status(Map<?, ?> part) {
    return (boolean) value(part, "settled") ? "endelig" : "foreloepig";
  }

  private void amount(String name, Map<?, ?> of, String element) {
    say(name, kroner(of, element));
  }

  private void say(String name, Object value) {
    said.add(name + " {} " + value);
  }

  private static String kroner(Map<?, ?> of, String element) {
    BigDecimal amount = new BigDecimal(value(of, element).toString());
    return amount.setScale(2).toPlainString() + " NOK";
  }

  private static Object value(Map<?, ?> of, String element) {
    return Objects.requireNonNull(of.get(element));
  }
}
