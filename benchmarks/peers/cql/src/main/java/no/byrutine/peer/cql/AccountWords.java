package no.byrutine.peer.cql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.opencds.cqf.cql.engine.runtime.Date;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** The account of the library Egenandel, in the names that the pack gives its values. */
final class AccountWords {

  private final List<String> said = new ArrayList<>();

  AccountWords(Tuple account) {
    Tuple now = (Tuple) value(account, "now");
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
    say("vedtak-inntektsaar", ((Date) value(now, "first")).getDate().getYear());
    say("vedtak-inntekt-status", status(now));
    say("vedtak-rom", value(now, "room"));
    List<?> parts = (List<?>) value(account, "parts");
    String days = days((Tuple) parts.get(0), (Tuple) parts.get(parts.size() - 1));
    said.add("doegn-i-kalenderaaret {" + days + "} " + value(account, "dayCount"));
    String stay = "{opphold=" + value(account, "stay") + "} ";
    said.add("betaling-fra " + stay + value(account, "paidFrom"));
    parts.forEach(part -> part((Tuple) part));
  }

  List<String> said() {
    return said;
  }

  private void part(Tuple part) {
    String of = "-periode {stadie=" + status(part) + ", " + days(part, part) + "} ";
    said.add("inntekt" + of + kroner(part, "income"));
    said.add("inntekt-etter-skatt" + of + kroner(part, "afterTax"));
    said.add("beregningsgrunnlag" + of + kroner(part, "basis"));
    said.add("egenandel-aar" + of + kroner(part, "yearly"));
  }

  private static String days(Tuple first, Tuple last) {
    return "fra=" + value(first, "first") + ", til=" + value(last, "last");
  }

  private static String status(Tuple part) {
    return (boolean) value(part, "settled") ? "endelig" : "foreloepig";
  }

  private void amount(String name, Tuple of, String element) {
    say(name, kroner(of, element));
  }

  private void say(String name, Object value) {
    said.add(name + " {} " + value);
  }

  private static String kroner(Tuple of, String element) {
    BigDecimal amount = new BigDecimal(value(of, element).toString());
    return amount.setScale(2).toPlainString() + " NOK";
  }

  private static Object value(Tuple of, String element) {
    return Objects.requireNonNull(of.getElement(element));
  }
}
