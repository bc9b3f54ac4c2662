package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/** Somebody is to look in the patient's kjernejournal. */
public record Kjernejournaloppslag(
    String pasient, boolean samtykke, boolean tilgang, List<Object> basedOn) implements Derived {

  public Kjernejournaloppslag {
    basedOn = List.copyOf(basedOn);
  }
}
