package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * One patient's treatment for tuberculosis under observation: there is a plan, a decision or a
 * visit for it.
 *
 * @param foersteDag whether the first planned dose is on the decision's day or later
 */
public record Dotforloep(String pasient, boolean foersteDag, List<Object> basedOn)
    implements Derived {

  public Dotforloep {
    basedOn = List.copyOf(basedOn);
  }
}
