package no.byrutine.pack.egenandel;

import java.time.LocalDate;
import no.byrutine.fhir.Observation;

/**
 * One reckoning of one period: from preliminary income ({@code foreloepig}) or from final ({@code
 * endelig}). Both are kept, so that the settlement can be explained by their difference.
 */
public record Stadie(Periode periode, String kode, String beboer) {

  public static final String FORELOEPIG = "foreloepig";
  public static final String ENDELIG = "endelig";

  /** Which reckoning an item belongs to, by its FHIR status. */
  public static String av(Observation post) {
    return post.status().equals("preliminary") ? FORELOEPIG : ENDELIG;
  }

  public LocalDate fom() {
    return periode.fom();
  }

  public boolean endelig() {
    return kode.equals(ENDELIG);
  }

  /** Whether the item is the resident's own and belongs to this reckoning. */
  public boolean gjelder(Observation post) {
    return post.focus() == null && omfatter(post);
  }

  /** Whether the item is about this person and belongs to this reckoning. */
  public boolean gjelder(Observation post, String person) {
    return person.equals(post.focus()) && omfatter(post);
  }

  private boolean omfatter(Observation post) {
    return post.subject().equals(beboer)
        && post.effective().contains(fom())
        && av(post).equals(kode);
  }
}
