package no.byrutine.peer.cql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kotlin.Pair;
import kotlinx.io.Buffer;
import kotlinx.io.Source;
import no.byrutine.trial.Case;
import no.byrutine.trial.Contender;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.quick.FhirLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;
import org.opencds.cqf.cql.engine.runtime.Date;

/**
 * A routine on the CQL engine. The library is translated once, the environment is kept, and
 * expressions are cached within an evaluation. Each evaluation has an engine of its own, as in
 * clinical-reasoning: what an engine has cached it also answers for the next Bundle of a patient.
 */
final class Cql implements Contender<ParsedBundle, Object> {

  private static final String FHIR = "http://hl7.org/fhir";

  /** Shared by all engines, as a service would: it holds the translated libraries. */
  private static final LibraryManager LIBRARIES = libraries();

  private final CqlRoutine routine;
  private final BundleRetrieve retrieve = new BundleRetrieve();
  private final Environment environment;
  private final VersionedIdentifier library;

  Cql(CqlRoutine routine) {
    this.routine = routine;
    this.library = new VersionedIdentifier().withId(routine.library()).withVersion("1.0.0");
    this.environment =
        new Environment(
            LIBRARIES,
            Map.of(FHIR, new CompositeDataProvider(new R4FhirModelResolver(), retrieve)));
  }

  private static LibraryManager libraries() {
    LibraryManager libraries =
        new LibraryManager(new ModelManager(), CqlCompilerOptions.defaultOptions());
    libraries.getLibrarySourceLoader().registerProvider(new FhirLibrarySourceProvider());
    libraries.getLibrarySourceLoader().registerProvider(it -> source(CqlRoutine.cql(it.getId())));
    return libraries;
  }

  private static Source source(byte[] text) {
    Buffer buffer = new Buffer();
    buffer.write(text, 0, text.length);
    return buffer;
  }

  @Override
  public ParsedBundle prepare(Case given) {
    return ParsedBundle.of(given);
  }

  @Override
  public Object decide(ParsedBundle given) {
    retrieve.of(given.bundle());
    EvaluationParams.LibraryParams.Builder asked = new EvaluationParams.LibraryParams.Builder();
    asked.expressions(routine.expression());
    EvaluationParams.Builder evaluation = new EvaluationParams.Builder();
    evaluation.library(library, asked.build());
    evaluation.setContextParameter(new Pair<>("Patient", given.patient()));
    evaluation.setParameters(Map.of("On", date(given.on())));
    return Objects.requireNonNull(
        new CqlEngine(environment, Set.of(CqlEngine.Options.EnableExpressionCaching))
            .evaluate(evaluation.build())
            .getOnlyResultOrThrow()
            .get(routine.expression())
            .getValue());
  }

  private static Date date(LocalDate day) {
    return new Date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  @Override
  public List<String> said(Object decision) {
    return routine.said(decision);
  }
}
