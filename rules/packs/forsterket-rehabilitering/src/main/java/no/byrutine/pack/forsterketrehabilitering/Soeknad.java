package no.byrutine.pack.forsterketrehabilitering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * One application for a place.
 *
 * @param dag the day it was made; null when it does not say
 * @param avsender {@code sykehus}, {@code fastlege}, {@code bydel}, {@code saksbehandler}, {@code
 *     pasient}, or {@code ukjent}
 * @param ordning who could apply on that day: {@code alle-fire} or {@code bydelen}; null when it is
 *     not known
 * @param note what the sender wrote beside it
 */
public record Soeknad(
    String ref,
    @Nullable LocalDate dag,
    String avsender,
    @Nullable String ordning,
    @Nullable String note,
    List<Object> basedOn)
    implements Derived {

  public Soeknad {
    basedOn = List.copyOf(basedOn);
  }

  /** Nobody has said who sent it. */
  public boolean avsenderUkjent() {
    return avsender.equals("ukjent");
  }

  /** The sender could apply on that day. */
  public boolean godtatt() {
    if (ordning == null || avsenderUkjent()) {
      return false;
    }
    return ordning.equals("alle-fire") || fraBydelen();
  }

  /** It came after the bydeler took over, and not from one of them. */
  public boolean horerTilBydelen() {
    return !avsenderUkjent() && "bydelen".equals(ordning) && !fraBydelen();
  }

  /** It says what the hospital advises. */
  public boolean fraSykehus() {
    return avsender.equals("sykehus");
  }

  private boolean fraBydelen() {
    return avsender.equals("bydel") || avsender.equals("saksbehandler");
  }
}
