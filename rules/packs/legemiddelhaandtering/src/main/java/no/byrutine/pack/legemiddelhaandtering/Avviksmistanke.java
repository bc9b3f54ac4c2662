package no.byrutine.pack.legemiddelhaandtering;

import java.time.LocalDate;
import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * Something that was given otherwise than ordered, or not given, and that no deviation names.
 *
 * @param type {@code legemiddel}, {@code dose}, {@code pasient}, {@code tid}, {@code maate} or
 *     {@code utelatt}
 * @param pasient who got it, or should have had it
 * @param minutter how far from the planned moment, for {@code tid}; otherwise 0
 * @param ab whether the medicine is of prescription group A or B
 */
public record Avviksmistanke(
    String type,
    String pasient,
    @Nullable LocalDate dag,
    long minutter,
    boolean ab,
    List<Object> basedOn)
    implements Derived {

  public Avviksmistanke {
    basedOn = List.copyOf(basedOn);
  }

  /** Whether it is further from the planned moment than the service accepts. */
  public boolean over(Number toleranse) {
    return minutter > toleranse.longValue();
  }
}
