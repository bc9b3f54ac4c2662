package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the account of group A is to be deleted.
 *
 * @param kjent whether it is known what is deleted, and of which day it is
 * @param bevaresTil the last day it must be kept; null when it is not known, or the rule for A does
 *     not hold
 * @param foerFristen whether that day has not passed
 * @param unntatt whether the entry is known to be of another group than A
 */
public record Regnskapssletting(
    boolean kjent,
    @Nullable LocalDate bevaresTil,
    boolean foerFristen,
    boolean unntatt,
    List<Object> basedOn)
    implements Derived {

  public Regnskapssletting {
    basedOn = List.copyOf(basedOn);
  }
}
