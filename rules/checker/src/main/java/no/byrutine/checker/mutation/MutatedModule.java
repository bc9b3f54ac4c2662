package no.byrutine.checker.mutation;

import java.util.List;
import no.byrutine.engine.Derivation;
import no.byrutine.engine.Pack;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/**
 * A pack's compiled rules with one of them replaced.
 *
 * @param title the title of the rule that is replaced
 */
record MutatedModule(Pack.Module whole, String title, Rule mutant) implements Pack.Module {

  @Override
  public String id() {
    return whole.id();
  }

  @Override
  public List<Model> models() {
    return whole.models().stream().map(this::mutated).toList();
  }

  private Model mutated(Model model) {
    ModelImpl mutated = new ModelImpl(model.getName());
    model.getRules().forEach(rule -> mutated.addRule(rule.getName().equals(title) ? mutant : rule));
    model.getTypeMetaDatas().forEach(mutated::addTypeMetaData);
    return mutated;
  }

  @Override
  public List<Derivation> derivations() {
    return whole.derivations();
  }
}
