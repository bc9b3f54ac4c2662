package no.byrutine.pack.miljoerettethelsevern;

import java.util.List;
import no.byrutine.engine.Derived;
import no.byrutine.fhir.Coded;
import no.byrutine.fhir.Codes;
import no.byrutine.fhir.QuestionnaireResponse;

/**
 * A form of a case that a person has filled in.
 *
 * @param sak the reference of the case
 */
public record Skjema(Codes codes, String sak, QuestionnaireResponse svar)
    implements Coded, Derived {

  public boolean ja(String linkId) {
    return svar.yes(linkId);
  }

  public boolean besvart(String linkId) {
    return svar.answered(linkId);
  }

  /** Whether every one of these questions has an answer. */
  public boolean alle(String... linkIds) {
    for (String linkId : linkIds) {
      if (!besvart(linkId)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Object> basedOn() {
    return List.of(svar);
  }
}
