/**
 * Runs rule packs. A decision in ten lines, with a FHIR Bundle as JSON text and what the city has
 * chosen as a map:
 *
 * <pre>{@code
 * DecisionEngine engine = DecisionEngine.ofInstalledPacks();
 * Pack pack = engine.pack("egenandel");
 * Facts facts = new BundleReader().read(bundle, pack.inputs());
 * Context context = Context.on(LocalDate.of(2025, 6, 1)).with(Policy.of("oslo", choices));
 * Decision decision = engine.decide(pack, facts, context);
 * decision.value("egenandel-aar").ifPresent(value -> said.add("To pay a year: " + value));
 * decision.findings().stream()
 *     .map(it -> pack.texts().render(it.text(), it.because(), "en", Texts.Reader.STAFF))
 *     .forEach(said::add);
 * }</pre>
 *
 * <p>Who embeds the engine meets {@link no.byrutine.engine.DecisionEngine}, {@link
 * no.byrutine.engine.Pack}, {@link no.byrutine.engine.Context}, {@link no.byrutine.engine.Policy}
 * and {@link no.byrutine.engine.RuleFailedException}; a pack's words are {@link
 * no.byrutine.engine.definition.Texts}, and a broken pack is a {@link
 * no.byrutine.engine.definition.PackException}. Who writes a pack meets {@link
 * no.byrutine.engine.Parameter}, {@link no.byrutine.engine.DatedParameter}, {@link
 * no.byrutine.engine.Mangler} and {@link no.byrutine.engine.Conclusions} in the rules, and {@link
 * no.byrutine.engine.Derivation}, {@link no.byrutine.engine.Derived} and {@link
 * no.byrutine.engine.InForce} in the Java beside them; what cases show of its rules is {@link
 * no.byrutine.engine.ShownConditions}. A test keeps this package to its thirteen public types.
 */
@NullMarked
package no.byrutine.engine;

import org.jspecify.annotations.NullMarked;
