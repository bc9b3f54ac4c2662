package no.byrutine.service.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller may be let do, written as SMART App Launch 2.0 writes scopes: {@code system/}, a
 * noun of ours, and of {@code cruds} the letters that it opens. A scope is granted as it stands
 * here, letter by letter, or for one pack alone, as SMART narrows a scope by a query: {@code
 * system/Decision.c?pack=egenandel}.
 */
public enum Scope {
  PACKS_READ("system/Pack.rs"),
  DECIDE("system/Decision.c"),
  LOG_READ("system/DecisionLog.rs"),
  LOG_REPLAY("system/Replay.c"),
  LOG_DELETE("system/DecisionLog.d"),
  FEEDBACK_READ("system/Feedback.rs"),
  METRICS_READ("system/Metrics.r");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /** As it stands in a token. */
  public String text() {
    return text;
  }

  /** The same of one pack alone. */
  String of(String pack) {
    return text + "?pack=" + pack;
  }

  /** The pack that this has been granted for, if it has been for one alone. */
  Optional<String> pack(String granted) {
    String narrowed = of("");
    return granted.startsWith(narrowed)
        ? Optional.of(granted.substring(narrowed.length()))
        : Optional.empty();
  }

  /**
   * Whether it opens records. No address says which pack a record is of: whoever is granted this
   * for some packs is let in, and {@code Records} has only theirs for him.
   */
  boolean isOfRecords() {
    return this == LOG_READ || this == LOG_REPLAY;
  }

  static Set<String> all() {
    return texts(List.of(values()));
  }

  static Set<String> texts(Collection<Scope> scopes) {
    return scopes.stream().map(Scope::text).collect(Collectors.toSet());
  }

  /** The scopes, each of each of these packs alone. */
  static Set<String> texts(Collection<Scope> scopes, Set<String> packs) {
    return scopes.stream()
        .flatMap(scope -> packs.stream().map(scope::of))
        .collect(Collectors.toSet());
  }
}
