package no.byrutine.service.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The fixed words of the pages about a pack and its sources, in bokmål. */
@MessageBundle("pack")
interface PackPageWords {

  @Message("Eier")
  String owner();

  @Message("Status")
  String status();

  @Message("Deler som kan spørres hver for seg")
  String sections();

  @Message("Svar som rutinen kan gi")
  String outcomes();

  @Message("Det første som passer, er svaret.")
  String outcomesAbout();

  @Message("Åpne spørsmål")
  String openQuestions();

  @Message(
      "Kommunen må bestemme {count} ting som rutinen ikke gir svar på. Reglene som trenger dem,"
          + " venter.")
  String openAbout(int count);

  @Message("Kommunen har bestemt alt som rutinen overlater til den.")
  String noneOpen();

  @Message("Hva rutinen leser ({count})")
  String reads(int count);

  @Message("Tjenester for journalsystemer (CDS Hooks)")
  String hooks();

  @Message("Tjeneste")
  String service();

  @Message("Krok")
  String hook();

  @Message("Hva den gjør")
  String description();

  @Message("Kilder i {title}")
  String sourcesOf(String title);

  @Message("Det rutinen bygger på, loven først, og hvilke regler og tall som står på hver kilde.")
  String sourcesAbout();

  @Message("Nivå")
  String layer();

  @Message("Adresse")
  String address();

  @Message("uten kjent adresse")
  String noAddress();

  @Message("Lest")
  String readDay();

  @Message("Regler ({count})")
  String rulesResting(int count);

  @Message("Tall og valg ({count})")
  String numbersResting(int count);

  @Message("Regler")
  String rules();
}
