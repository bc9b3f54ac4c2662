package no.byrutine.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import no.byrutine.engine.Context;
import no.byrutine.engine.InForce;
import no.byrutine.engine.Mangler;
import no.byrutine.engine.Pack;
import no.byrutine.fhir.Period;
import no.byrutine.in.Facts;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * The rules of a pack in Drools with nothing of ours around them: no listener, no filter, no
 * explanation. What a decision costs more than this is ours.
 */
final class BareSession {

  private final KieSessionsPool sessions;
  private final List<Object> facts = new ArrayList<>();

  /** The same facts as a decision has, those that no rule looks at among them. */
  BareSession(Pack pack, Facts given, Context context) {
    Pack.Module module =
        ServiceLoader.load(Pack.Module.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(it -> it.id().equals(pack.id()))
            .findFirst()
            .orElseThrow();
    sessions = KieBaseBuilder.createKieBaseFromModel(models(pack, module)).newKieSessionsPool(1);
    facts.addAll(given.resources());
    InForce inForce = pack.inForce(context);
    for (String name : inForce.names()) {
      facts.add(
          inForce
              .value(name)
              .map(Object.class::cast)
              .orElseGet(() -> Mangler.parameter(name, Period.ALWAYS)));
    }
    pack.inputs()
        .missing(given)
        .forEach(input -> facts.add(new Mangler(input.name(), "", Period.ALWAYS)));
    module.derivations().stream()
        .filter(it -> pack.definition().derivations().contains(it.getClass().getName()))
        .forEach(it -> facts.addAll(it.derive(given, inForce, context)));
  }

  /** The rules of the pack, which may be a section of the module's. */
  private static List<Model> models(Pack pack, Pack.Module module) {
    Set<String> titles = new HashSet<>();
    pack.rules().forEach(rule -> titles.add(rule.title()));
    List<Model> models = new ArrayList<>();
    for (Model model : module.models()) {
      ModelImpl part = new ModelImpl(model.getName());
      model.getRules().stream()
          .filter(rule -> titles.contains(rule.getName()))
          .forEach(part::addRule);
      model.getTypeMetaDatas().forEach(part::addTypeMetaData);
      models.add(part);
    }
    return models;
  }

  /** How many rules fired. */
  int fire() {
    KieSession session = sessions.newKieSession();
    try {
      facts.forEach(session::insert);
      return session.fireAllRules();
    } finally {
      session.dispose();
    }
  }
}
