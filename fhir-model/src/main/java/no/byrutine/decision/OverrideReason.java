package no.byrutine.decision;

import java.util.List;

/**
 * What a finding that blocks must yield to when a person says so. Whoever does is named, gives a
 * reason, and it is logged. Named as in CDS Hooks.
 *
 * @param code for example {@code oeyeblikkelig-hjelp}
 * @param demands what must be stated: {@code role}, {@code reason}
 */
public record OverrideReason(String code, Words display, List<Basis> basis, List<String> demands) {

  public OverrideReason {
    basis = List.copyOf(basis);
    demands = List.copyOf(demands);
  }
}
