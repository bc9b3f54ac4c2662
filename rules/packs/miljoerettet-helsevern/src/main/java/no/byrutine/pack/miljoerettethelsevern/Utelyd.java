package no.byrutine.pack.miljoerettethelsevern;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.byrutine.engine.Derived;

/**
 * An event with loud sound outdoors.
 *
 * @param arrangement the Task
 * @param steder what the place is, and what it lies in
 * @param starter the day on which it begins
 * @param meldesSenest the last day on which a notification is sure to be handled in time
 * @param paabegynt it has begun
 * @param meldt a notification has come
 * @param forSent the notification came after {@code meldesSenest}
 * @param behandlet the notification was handled before it began
 * @param naboerVarslet the neighbours were told before it began
 * @param overNatten it lasts past the start of the night
 * @param harVilkaar a decision with conditions exists
 */
public record Utelyd(
    String arrangement,
    String sted,
    Set<String> steder,
    LocalDate starter,
    LocalDate meldesSenest,
    boolean paabegynt,
    boolean meldt,
    boolean forSent,
    boolean behandlet,
    boolean naboerVarslet,
    boolean overNatten,
    boolean harVilkaar,
    List<Object> basedOn)
    implements Derived {

  public Utelyd {
    steder = Set.copyOf(steder);
    basedOn = List.copyOf(basedOn);
  }

  public boolean iBoligomraade() {
    return steder.contains("boligomraade");
  }
}
