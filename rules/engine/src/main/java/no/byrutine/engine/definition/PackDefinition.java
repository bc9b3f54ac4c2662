package no.byrutine.engine.definition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.byrutine.decision.OverrideReason;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.in.Input;
import no.byrutine.in.Inputs;
import no.byrutine.out.InvoiceShape;

/**
 * What a pack's YAML files say.
 *
 * @param owner the unit that answers for the routine
 * @param status {@code draft}, {@code active} or {@code retired}
 * @param subjects how many it decides about in one case
 * @param values what the pack computes: a value's name, and its title
 * @param derivations the class names of the arithmetic that comes before the rules
 * @param parameters by name, in order
 * @param sections the parts that can be decided alone, by name
 * @param hooks the CDS Hooks services that it offers
 * @param suggestions what its findings may suggest to do, by name
 * @param overrideReasons what a finding that blocks must yield to
 * @param letter how a decision is told the person it is about
 * @param invoice how a decision becomes an Invoice
 * @param example a made-up case, as the body of a request
 */
public record PackDefinition(
    PackRef ref,
    Words title,
    String owner,
    String status,
    Subjects subjects,
    Map<String, Source> sources,
    Inputs inputs,
    Map<String, Words> values,
    List<OutcomeDefinition> outcomes,
    List<String> derivations,
    Map<String, ParameterDefinition> parameters,
    Texts texts,
    Map<String, SectionDefinition> sections,
    List<HookDefinition> hooks,
    Map<String, SuggestionDefinition> suggestions,
    List<OverrideReason> overrideReasons,
    Optional<LetterDefinition> letter,
    Optional<InvoiceShape> invoice,
    Optional<String> example) {

  public PackDefinition {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** The parameter of this name. */
  public Optional<ParameterDefinition> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The same pack with other numbers and choices. */
  public PackDefinition with(Map<String, ParameterDefinition> others) {
    return with(others, outcomes);
  }

  /** The keys of the words in the letter and on the Invoice, which no rule names. */
  public Set<String> documentTexts() {
    Set<String> keys = new TreeSet<>();
    letter.ifPresent(definition -> keys.addAll(definition.texts()));
    invoice.ifPresent(shape -> keys.addAll(InvoiceReader.texts(shape)));
    return keys;
  }

  /** The same pack with other parameters and outcomes. */
  public PackDefinition with(
      Map<String, ParameterDefinition> parameters, List<OutcomeDefinition> outcomes) {
    return new PackDefinition(
        ref,
        title,
        owner,
        status,
        subjects,
        sources,
        inputs,
        values,
        outcomes,
        derivations,
        parameters,
        texts,
        sections,
        hooks,
        suggestions,
        overrideReasons,
        letter,
        invoice,
        example);
  }

  /** What one section consists of, as a pack of its own. */
  public PackDefinition section(SectionDefinition section) {
    List<Input> read =
        inputs.all().stream().filter(input -> section.inputs().contains(input.name())).toList();
    return new PackDefinition(
        ref.section(section.name()),
        section.title(),
        owner,
        status,
        section.subjects().orElse(subjects),
        sources,
        new Inputs(read, inputs.concepts()),
        values,
        outcomes,
        section.derivations(),
        parameters,
        texts,
        Map.of(),
        hooks,
        suggestions,
        overrideReasons,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
