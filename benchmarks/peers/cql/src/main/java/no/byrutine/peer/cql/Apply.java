package no.byrutine.peer.cql;

import ca.uhn.fhir.repository.IRepository;
import java.util.List;
import java.util.Objects;
import no.byrutine.trial.Case;
import no.byrutine.trial.Contender;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.RequestGroup;
import org.opencds.cqf.fhir.cql.EvaluationSettings;
import org.opencds.cqf.fhir.cql.engine.retrieve.RetrieveSettings.SEARCH_FILTER_MODE;
import org.opencds.cqf.fhir.cql.engine.retrieve.RetrieveSettings.TERMINOLOGY_FILTER_MODE;
import org.opencds.cqf.fhir.cr.CrSettings;
import org.opencds.cqf.fhir.cr.plandefinition.PlanDefinitionProcessor;
import org.opencds.cqf.fhir.utility.monad.Eithers;
import org.opencds.cqf.fhir.utility.repository.InMemoryFhirRepository;

/**
 * The criteria as the one condition of a PlanDefinition, by {@code $apply} over repositories in
 * memory. The settings, which hold the translated libraries and models, are kept.
 */
final class Apply implements Contender<Apply.Given, CarePlan> {

  private static final IRepository CONTENT =
      new InMemoryFhirRepository(ParsedBundle.R4, Inclusion.bundle());

  private static final CrSettings SETTINGS = settings();

  /** The repository that a Bundle makes, and its patient. */
  record Given(IRepository data, String patient) {}

  private static CrSettings settings() {
    EvaluationSettings settings = EvaluationSettings.getDefault();
    settings
        .getRetrieveSettings()
        .setSearchParameterMode(SEARCH_FILTER_MODE.FILTER_IN_MEMORY)
        .setTerminologyParameterMode(TERMINOLOGY_FILTER_MODE.FILTER_IN_MEMORY);
    return CrSettings.getDefault().withEvaluationSettings(settings);
  }

  @Override
  public Given prepare(Case given) {
    ParsedBundle parsed = ParsedBundle.of(given);
    Bundle bundle = parsed.bundle();
    return new Given(new InMemoryFhirRepository(ParsedBundle.R4, bundle), parsed.patient());
  }

  @Override
  public CarePlan decide(Given given) {
    return (CarePlan)
        new PlanDefinitionProcessor(CONTENT, SETTINGS)
            .apply(
                Eithers.forMiddle3(new IdType("PlanDefinition", Inclusion.ID)),
                "Patient/" + given.patient(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                given.data(),
                CONTENT,
                CONTENT);
  }

  @Override
  public List<String> said(CarePlan plan) {
    boolean proposed =
        plan.getContained().stream()
            .filter(RequestGroup.class::isInstance)
            .flatMap(it -> ((RequestGroup) it).getAction().stream())
            // An action that does not apply is left as null.
            .anyMatch(Objects::nonNull);
    return List.of("fulfils " + proposed);
  }
}
