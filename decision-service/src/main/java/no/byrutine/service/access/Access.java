package no.byrutine.service.access;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** What the rest of the service, and its pages, may know of how callers are let in. */
@Named("access")
@Singleton
public final class Access {

  private final AccessConfig config;

  Access(AccessConfig config) {
    this.config = config;
  }

  /** Whether nobody is asked who they are. */
  public boolean development() {
    return config.mode() == Mode.DEVELOPMENT;
  }

  /** Where clients get their access tokens, when the operator has said so. */
  public Optional<URI> tokenEndpoint() {
    return config.tokenEndpoint();
  }
}
