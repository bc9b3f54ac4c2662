package no.byrutine.service.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * How the decision log is kept.
 *
 * <pre>
 * byrutine.log.url=jdbc:postgresql://db.example.org/byrutine
 * byrutine.log.username=byrutine
 * byrutine.log.password=…
 * byrutine.log.subject.key=2026
 * byrutine.log.subject.keys.2026=…   32 bytes, base64
 * byrutine.log.keep.egenandel=P10Y
 * </pre>
 */
@ConfigMapping(prefix = "byrutine.log")
public interface LogConfig {

  /** The JDBC address of H2 or PostgreSQL. */
  String url();

  Optional<String> username();

  Optional<String> password();

  @WithDefault("16")
  int mostConnections();

  @WithDefault("refuse")
  OnFailure onFailure();

  /** How long a search may take; one that takes longer is refused, and is to ask for less. */
  @WithDefault("10S")
  Duration searchTime();

  /** Whether the case itself is kept, encrypted, so that it can be decided again. */
  @WithDefault("false")
  boolean keepInput();

  /** Whether the free text of feedback is kept, encrypted. */
  @WithDefault("false")
  boolean keepComments();

  /** The keys that pseudonyms are made with. */
  Keys subject();

  /** The keys that what is kept is encrypted with. */
  Keys input();

  /** How long the decisions of a pack are kept, by its id; for good when it is not said. */
  Map<String, Period> keep();

  /** What to do with a decision that cannot be recorded. */
  enum OnFailure {
    /** It is not given out. */
    REFUSE,
    /** It is given out, and an alarm is raised. */
    ANSWER
  }

  /** Keys by their ids. Old ones stay for as long as there are records that were made with them. */
  interface Keys {

    /** The id of the one in use. */
    Optional<String> key();

    Map<String, String> keys();
  }
}
