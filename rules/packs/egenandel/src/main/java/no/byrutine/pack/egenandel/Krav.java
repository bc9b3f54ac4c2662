package no.byrutine.pack.egenandel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.byrutine.decision.Kroner;
import no.byrutine.decision.Step;

/**
 * What a service comes to in a month, before the ceiling.
 *
 * @param tjeneste {@code timer} for the services of § 8, or {@code trygghetsalarm}
 */
public record Krav(
    Bistandsmaaned maaned, String tjeneste, boolean skjermet, Kroner beloep, List<Step> steps) {

  public Krav {
    steps = List.copyOf(steps);
  }

  /** The sum of them. */
  public static Kroner sum(List<Krav> parts) {
    return parts.stream().map(Krav::beloep).reduce(Kroner.ZERO, Kroner::plus);
  }

  /** The sum of those that are not shielded: what counts against a ceiling for the year. */
  public static Kroner sumUskjermet(List<Krav> parts) {
    return sum(parts.stream().filter(part -> !part.skjermet()).toList());
  }

  /** The working of these, and one step more. */
  public static List<Step> steps(List<Krav> parts, Step last) {
    List<Step> steps = new ArrayList<>();
    parts.stream()
        .sorted(Comparator.comparing(Krav::tjeneste))
        .forEach(part -> steps.addAll(part.steps()));
    steps.add(last);
    return steps;
  }

  /** What each of them came to: the last step of its working. */
  public static List<Step> prisdeler(List<Krav> parts, Step last) {
    List<Step> steps = new ArrayList<>();
    parts.stream()
        .sorted(Comparator.comparing(Krav::tjeneste))
        .forEach(part -> steps.add(part.steps().get(part.steps().size() - 1)));
    steps.add(last);
    return steps;
  }
}
