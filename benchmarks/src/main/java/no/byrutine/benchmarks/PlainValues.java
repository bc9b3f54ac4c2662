package no.byrutine.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.byrutine.benchmarks.PlainEgenandel.Account;
import no.byrutine.benchmarks.PlainEgenandel.Part;

/** What plain Java computed, under the names that the pack gives its values, to be compared. */
public final class PlainValues {

  private final List<String> said = new ArrayList<>();

  private PlainValues(Account account) {
    Part now = account.now();
    say("inntekt", now.income());
    say("inntekt-etter-skatt", now.afterTax());
    say("beregningsgrunnlag", now.basis());
    say("grunnbeloep", now.basicAmount());
    say("fribeloep", now.freeAmount());
    say("del-under-grunnbeloepet", now.under());
    say("del-over-grunnbeloepet", now.over());
    say("minstebeloep-til-eget-bruk", now.kept());
    say("egenandel-foer-tak", now.beforeCap());
    say("egenandel-aar", now.yearly());
    say("tak-doegn", now.perDayAtMost());
    say("vedtak-opphold", account.stay());
    say("vedtak-fra", now.from());
    say("vedtak-til", now.to());
    say("vedtak-inntektsaar", now.from().getYear());
    say("vedtak-inntekt-status", status(now));
    say("vedtak-rom", now.room());
    Part first = account.parts().get(0);
    Part last = account.parts().get(account.parts().size() - 1);
    say("doegn-i-kalenderaaret", Map.of(), first, last, account.days());
    said.add("betaling-fra {opphold=" + account.stay() + "} " + account.paidFrom());
    for (Part part : account.parts()) {
      Map<String, Object> of = Map.of("stadie", status(part));
      say("inntekt-periode", of, part, part, part.income());
      say("inntekt-etter-skatt-periode", of, part, part, part.afterTax());
      say("beregningsgrunnlag-periode", of, part, part, part.basis());
      say("egenandel-aar-periode", of, part, part, part.yearly());
    }
  }

  public static List<String> of(Account account) {
    return new PlainValues(account).said;
  }

  private static String status(Part part) {
    return part.settled() ? "endelig" : "foreloepig";
  }

  private void say(String name, Object value) {
    said.add(name + " {} " + value);
  }

  private void say(String name, Map<String, Object> of, Part first, Part last, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(of);
    all.put("fra", first.from());
    all.put("til", last.to());
    said.add(name + " " + all + " " + value);
  }
}
