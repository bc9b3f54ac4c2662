package no.byrutine.engine;

import java.util.List;
import no.byrutine.engine.definition.SectionDefinition;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/** The compiled rules of one section: those of its files. */
record SectionModule(Pack.Module whole, SectionDefinition section) implements Pack.Module {

  @Override
  public String id() {
    return whole.id();
  }

  @Override
  public List<Model> models() {
    return whole.models().stream().map(this::ofSection).toList();
  }

  private Model ofSection(Model model) {
    ModelImpl part = new ModelImpl(model.getName());
    model.getRules().stream().filter(this::isOfSection).forEach(part::addRule);
    model.getTypeMetaDatas().forEach(part::addTypeMetaData);
    return part;
  }

  private boolean isOfSection(Rule rule) {
    return section.rules().contains(String.valueOf(rule.getMetaData("file")).replace("\"", ""));
  }

  @Override
  public List<Derivation> derivations() {
    return whole.derivations();
  }
}
