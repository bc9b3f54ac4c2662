package no.byrutine.pack.miljoerettethelsevern;

import java.math.BigDecimal;
import java.util.List;
import no.byrutine.engine.Derived;

/**
 * The reading of one parameter in a room that counts against the norm: the highest.
 *
 * @param anlegg the barnehage or skole
 * @param grupper whose it is and how old the building is, when that was said
 * @param parameter the concept of the parameter
 * @param dokumentert whether the enterprise has documented that the room is satisfactory anyway
 * @param basedOn the reading, and the number it was held up against
 */
public record Romproeve(
    String sted,
    String anlegg,
    Kampanjegrupper grupper,
    String parameter,
    BigDecimal verdi,
    BigDecimal norm,
    boolean over,
    boolean dokumentert,
    List<Object> basedOn)
    implements Derived {

  public Romproeve {
    basedOn = List.copyOf(basedOn);
  }
}
