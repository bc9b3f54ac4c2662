package no.byrutine.fhir;

import java.util.List;
import no.byrutine.decision.Kroner;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs.
 *
 * @param instance what it holds for, for example {@code Organization/sykehjem-1}: FHIR's {@code
 *     instance}, and the references of {@code useContext} with the code {@code venue}
 * @param base the one base price, never negative; null when no amount was sent
 */
public record ChargeItemDefinition(
    String ref, Codes codes, List<String> instance, Period effectivePeriod, @Nullable Kroner base)
    implements Resource, Coded {

  public ChargeItemDefinition {
    instance = List.copyOf(instance);
  }
}
