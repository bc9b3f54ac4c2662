package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;

/** An event with loud sound outdoors of which nobody has said when it begins. */
public record UtelydUtenStart(String arrangement, List<Object> basedOn) implements Derived {

  public UtelydUtenStart {
    basedOn = List.copyOf(basedOn);
  }
}
