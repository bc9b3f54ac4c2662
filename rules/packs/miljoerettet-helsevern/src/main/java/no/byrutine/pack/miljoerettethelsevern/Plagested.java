package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;
import org.jspecify.annotations.Nullable;

/**
 * Smell or light that somebody is troubled by.
 *
 * @param plage lukt or lys
 * @param dager on how many days it was noted
 * @param ulempe whether a professional of health has said that it may harm; null when nobody has
 * @param tillatelse the source has a permit for what it lets out
 */
public record Plagested(
    String sted,
    String plage,
    int dager,
    @Nullable Boolean ulempe,
    boolean tillatelse,
    List<Object> basedOn)
    implements Derived {

  public Plagested {
    basedOn = List.copyOf(basedOn);
  }
}
