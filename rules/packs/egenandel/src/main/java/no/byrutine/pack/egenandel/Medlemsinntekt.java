package no.byrutine.pack.egenandel;

import java.util.List;
import java.util.stream.Stream;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/** One member's part of the household's income, with the items that it is made of. */
public record Medlemsinntekt(Husstandsmedlem medlem, List<Inntektspost> poster) {

  public Medlemsinntekt {
    poster = List.copyOf(poster);
  }

  /** The ordinary income and what is added to it and subtracted from it. */
  public static Medlemsinntekt of(
      Husstandsmedlem medlem, Kroner alminnelig, List<Inntektspost> poster) {
    Inntektspost first =
        new Inntektspost(medlem, "alminnelig-inntekt-foer-saerfradrag", alminnelig);
    return new Medlemsinntekt(medlem, Stream.concat(Stream.of(first), poster.stream()).toList());
  }

  public Kroner beloep() {
    return Inntektspost.sum(poster);
  }

  /** The sum of the members' parts. */
  public static Kroner sum(List<Medlemsinntekt> parts) {
    return parts.stream().map(Medlemsinntekt::beloep).reduce(Kroner.ZERO, Kroner::plus);
  }

  /** One step for each item of each member, in a fixed order. */
  public static List<Step> steps(List<Medlemsinntekt> parts) {
    return parts.stream()
        .flatMap(part -> part.poster().stream())
        .sorted(Inntektspost.ORDER)
        .map(Inntektspost::step)
        .toList();
  }
}
