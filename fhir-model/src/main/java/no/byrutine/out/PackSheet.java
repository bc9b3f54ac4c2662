package no.byrutine.out;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.byrutine.decision.Basis;
import no.byrutine.decision.Outcome;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.in.Inputs;

/**
 * What a pack, or one section of it, says of itself, as its FHIR resources tell it.
 *
 * @param status {@code draft}, {@code active} or {@code retired}
 * @param owner the unit that answers for the routine
 * @param sources the sources that it stands on, each without a place in it
 * @param outcomes what a decision may come to, in the pack's order
 * @param values the names of what it computes, for people
 */
public record PackSheet(
    PackRef ref,
    Words title,
    String owner,
    String status,
    List<Basis> sources,
    Inputs inputs,
    List<Outcome> outcomes,
    Map<String, Words> values) {

  static final String BASE = "https://byrutine.no/fhir/";

  public PackSheet {
    sources = List.copyOf(sources);
    outcomes = List.copyOf(outcomes);
    values = Map.copyOf(values);
  }

  /** The id of its PlanDefinition: the pack's, with the section's name after it. */
  public String id() {
    return ref.section().map(section -> ref.id() + "-" + section).orElse(ref.id());
  }

  /** The canonical address of its PlanDefinition. */
  public String plan() {
    return BASE + "PlanDefinition/" + id();
  }

  /** The canonical address of the Library that it belongs to. */
  public String library() {
    return BASE + "Library/" + ref.id();
  }

  /** The id of the CodeSystem of its outcomes. */
  public String outcomesId() {
    return ref.id() + "-utfall";
  }

  /** The canonical address of the CodeSystem of its outcomes. */
  public String outcomeSystem() {
    return BASE + "CodeSystem/" + outcomesId();
  }

  /** A name that a machine can use, of an id: {@code Egenandel}. */
  static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }
}
