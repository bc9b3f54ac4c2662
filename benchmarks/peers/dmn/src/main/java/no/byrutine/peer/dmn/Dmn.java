package no.byrutine.peer.dmn;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.byrutine.trial.Case;
import no.byrutine.trial.Contender;
import org.hl7.fhir.r4.model.Bundle;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/**
 * A routine on KIE's DMN. The model is compiled once; the data are made ready before the clock
 * starts.
 */
final class Dmn implements Contender<Map<String, Object>, Object> {

  private static final FhirContext R4 = FhirContext.forR4Cached();

  private final DmnRoutine routine;
  private final DMNRuntime runtime;
  private final DMNModel model;

  Dmn(DmnRoutine routine) {
    this.routine = routine;
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromClasspathResource(routine.model() + ".dmn", Dmn.class)
            .getOrElseThrow(IllegalStateException::new);
    this.model = runtime.getModels().get(0);
  }

  @Override
  public Map<String, Object> prepare(Case given) {
    Bundle bundle = R4.newJsonParser().parseResource(Bundle.class, given.bundle());
    return routine.data().apply(bundle, given.on());
  }

  @Override
  public Object decide(Map<String, Object> data) {
    DMNContext context = runtime.newContext();
    context.set(routine.input(), data);
    DMNResult result = runtime.evaluateByName(model, context, routine.decision());
    return Objects.requireNonNull(
        result.getDecisionResultByName(routine.decision()).getResult(),
        () -> result.getMessages().toString());
  }

  @Override
  public List<String> said(Object decision) {
    return routine.words().apply(decision);
  }
}
