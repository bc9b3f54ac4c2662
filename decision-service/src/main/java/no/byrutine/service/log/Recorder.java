package no.byrutine.service.log;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import no.byrutine.decision.Decision;
import no.byrutine.service.access.Callers;
import no.byrutine.service.log.DecisionRecord.Kept;
import no.byrutine.service.request.Correlation;
import no.byrutine.service.request.Today;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the record of a decision that is made in the request at hand. */
@Singleton
final class Recorder {

  private final Callers callers;
  private final UriInfo uri;
  private final Today today;
  private final Subjects subjects;
  private final Seal seal;
  private final LogConfig config;
  private final String version;

  Recorder(
      Callers callers,
      UriInfo uri,
      Today today,
      Subjects subjects,
      Seal seal,
      LogConfig config,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.callers = callers;
    this.uri = uri;
    this.today = today;
    this.subjects = subjects;
    this.seal = seal;
    this.config = config;
    this.version = version;
  }

  DecisionRecord of(Decided decided) {
    OffsetDateTime now = today.precisely();
    UUID id = RecordIds.at(now.toInstant());
    Decision decision = decided.decision();
    Summary summary = Summary.of(decided.pack(), decision);
    String input = decided.envelope().bundle();
    return new DecisionRecord(
        id,
        now,
        Correlation.current().orElse(id.toString()),
        callers.caller().name(),
        uri.getPath(),
        version,
        decision.pack(),
        decided.context(),
        summary.outcome(),
        summary.findings(),
        summary.parameters(),
        summary.digest(),
        decided.envelope().form(),
        Digest.of(input),
        decision.subject().flatMap(it -> subjects.of(it, decided.envelope())),
        config.keepInput() ? Optional.of(kept(id, input, summary.essence())) : Optional.empty());
  }

  private Kept kept(UUID id, String input, String decision) {
    Sealed sealed = seal.sealed(input, Place.input(id));
    return new Kept(sealed.key(), sealed.text(), seal.sealed(decision, Place.decision(id)).text());
  }
}
