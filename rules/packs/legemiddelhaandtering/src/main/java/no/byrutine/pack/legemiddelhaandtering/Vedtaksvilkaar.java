package no.byrutine.pack.legemiddelhaandtering;

import java.util.List;
import no.byrutine.engine.Derived;

/**
 * One of the conditions of a vedtak (pbrl § 4A-3), and how it was answered.
 *
 * @param vilkaar the concept of the question
 * @param besvart somebody answered it for this vedtak
 * @param oppfylt the last answer is yes
 */
public record Vedtaksvilkaar(
    String vedtak, String vilkaar, boolean besvart, boolean oppfylt, List<Object> basedOn)
    implements Derived {

  public Vedtaksvilkaar {
    basedOn = List.copyOf(basedOn);
  }
}
