package no.byrutine.pack.egenandel;

import java.util.Comparator;
import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;
import no.byrutine.engine.Conclusions;

/** An amount that is added to a member's ordinary income, or subtracted when negative. */
public record Inntektspost(Husstandsmedlem medlem, String post, Kroner beloep) {

  static Kroner sum(List<Inntektspost> items) {
    return items.stream().map(Inntektspost::beloep).reduce(Kroner.ZERO, Kroner::plus);
  }

  Step step() {
    return Conclusions.step(
        "steg.hjemme.post", Conclusions.because("post", post, "medlem", medlem.person()), beloep);
  }

  /** One order, whatever order the items came in. */
  static final Comparator<Inntektspost> ORDER =
      Comparator.comparing((Inntektspost item) -> item.medlem().person())
          .thenComparing(Inntektspost::post)
          .thenComparing(Inntektspost::beloep);
}
