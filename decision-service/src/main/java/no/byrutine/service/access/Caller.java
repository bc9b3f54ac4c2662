package no.byrutine.service.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * Whether it has been granted this.
   *
   * @param pack the pack that the call is of, if it is of one: the scope may be of that pack alone
   */
  boolean may(Scope scope, Optional<String> pack) {
    return scopes.contains(scope.text())
        || pack.map(scope::of).filter(scopes::contains).isPresent();
  }

  /** The packs for which it has been granted this. */
  public Reach reach(Scope scope) {
    Set<String> packs =
        scopes.stream()
            .flatMap(granted -> scope.pack(granted).stream())
            .collect(Collectors.toSet());
    return new Reach(scopes.contains(scope.text()), packs);
  }
}
