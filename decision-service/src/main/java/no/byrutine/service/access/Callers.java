package no.byrutine.service.access;

import jakarta.inject.Singleton;
import java.util.Set;

/** Says who is behind the request at hand. */
@Singleton
public final class Callers {

  private static final Caller THIS_MACHINE = new Caller("this-machine", Set.of());

  /** Nobody is asked who they are yet: whoever can call is on this machine. */
  public Caller caller() {
    return THIS_MACHINE;
  }
}
