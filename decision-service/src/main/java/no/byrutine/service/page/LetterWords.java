package no.byrutine.service.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The fixed words of the letter, in bokmål. */
@MessageBundle("letter")
interface LetterWords {

  @Message("Dette er ikke et vedtak ennå")
  String draft();

  @Message("utkast")
  String draftShort();

  @Message("Svaret er: {outcome}. Brevet kan leses som et utkast, men skal ikke sendes.")
  String draftBecause(String outcome);

  @Message("Dette må bekreftes eller avklares først:")
  String confirmFirst();

  @Message("Fra")
  String sender();

  @Message("Dato")
  String written();

  @Message("{title}: {value}, gjelder fra {from}")
  String numberFrom(String title, String value, String from);

  @Message("Det kan ikke skrives noe brev ennå")
  String noLetter();

  @Message("Svaret er: {outcome}. Dette sier rutinen:")
  String noLetterBecause(String outcome);
}
