package no.byrutine.service.access;

import java.util.Set;

/**
 * Who asks.
 *
 * @param name the system that calls, as it is registered here; never a person
 * @param scopes what it may do
 */
public record Caller(String name, Set<String> scopes) {

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Whether it has been granted this. */
  boolean may(Scope scope) {
    return scopes.contains(scope.text());
  }
}
