package no.byrutine.service.hooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which FHIR servers the service may read from, and how long and how much. */
@ConfigMapping(prefix = "byrutine.fhir-servers")
interface FhirServersConfig {

  /** The base addresses, whole; every other server is left alone. */
  Optional<List<URI>> allowed();

  /** How long one read may take, and all the reads of one call. */
  @WithDefault("3S")
  Duration timeout();

  /** How large one answer may be. */
  @WithDefault("10485760")
  int mostBytes();
}
