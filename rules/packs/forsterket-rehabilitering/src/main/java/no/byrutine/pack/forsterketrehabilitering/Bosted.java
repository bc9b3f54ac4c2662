package no.byrutine.pack.forsterketrehabilitering;

import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * Where the person lives or stays.
 *
 * @param iOslo null when nobody has said
 * @param bydel the number of the bydel; null when it is not known
 */
public record Bosted(@Nullable Boolean iOslo, @Nullable String bydel, List<Object> basedOn)
    implements Derived {

  public Bosted {
    basedOn = List.copyOf(basedOn);
  }

  /** Nobody has said where. */
  public boolean ukjent() {
    return iOslo == null;
  }

  /** In Oslo. */
  public boolean ja() {
    return Boolean.TRUE.equals(iOslo);
  }

  /** In another kommune. */
  public boolean utenfor() {
    return Boolean.FALSE.equals(iOslo);
  }
}
