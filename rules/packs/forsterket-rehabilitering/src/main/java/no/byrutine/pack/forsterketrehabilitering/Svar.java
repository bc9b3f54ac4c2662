package no.byrutine.pack.forsterketrehabilitering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;
import org.jspecify.annotations.Nullable;

/**
 * The last answer to one question.
 *
 * @param codes the question
 * @param uenig the last answers are of the same time and do not agree
 */
public record Svar(
    String sporsmaal,
    Codes codes,
    LocalDate dag,
    @Nullable Boolean yes,
    Codes valg,
    @Nullable BigDecimal tall,
    boolean uenig,
    List<Object> basedOn)
    implements Derived, Coded {

  public Svar {
    basedOn = List.copyOf(basedOn);
  }

  /** Yes, and nothing else. */
  public boolean ja() {
    return !uenig && Boolean.TRUE.equals(yes);
  }

  /** No, and nothing else. */
  public boolean nei() {
    return !uenig && Boolean.FALSE.equals(yes);
  }

  /** The answers do not agree, or there is no answer in it. */
  public boolean uklart() {
    return uenig || (yes == null && valg.codings().isEmpty() && tall == null);
  }

  /** This was chosen. */
  public boolean valgt(String concept) {
    return !uenig && valg.is(concept);
  }
}
