package no.byrutine.service.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The fixed words of the form in which a case is tried, in bokmål. */
@MessageBundle("form")
interface FormWords {

  @Message("Prøv en sak: {title}")
  String title(String title);

  @Message(
      "Saken nedenfor er oppdiktet. Spør om den som den står, endre den, eller lim inn en egen. Det"
          + " du fyller ut i feltene, går foran det som står i saken.")
  String about();

  @Message("Bruk ikke opplysninger om virkelige personer her.")
  String noPersons();

  @Message("Saken")
  String sent();

  @Message(
      "En FHIR R4 Bundle i JSON, alene eller i en konvolutt: on, at, known, section, policy, bundle.")
  String sentHint();

  @Message("Hva det spørres om")
  String section();

  @Message("Som i saken, ellers hele rutinen")
  String asInCase();

  @Message("Dag")
  String on();

  @Message("Regelverket som gjaldt denne dagen. I dag når verken saken eller feltet sier noe.")
  String onHint();

  @Message("Tidspunkt")
  String at();

  @Message("Norsk tid, for rutiner der klokka teller. Fyll ut dette eller dagen.")
  String atHint();

  @Message("Kunnskap per")
  String known();

  @Message("Tall som ble kjent senere, regnes ikke med.")
  String knownHint();

  @Message("Kommunens valg ({count})")
  String settings(int count);

  @Message(
      "Det som rutinen lar kommunen bestemme. Uten valg gjelder det som står i saken, eller i kommunens egen policy.")
  String settingsHint();

  @Message("ikke valgt her")
  String notChosen();

  @Message("Spør rutinen")
  String ask();

  @Message("Feil: {text}")
  String fault(String text);

  @Message("Saken kunne ikke avgjøres")
  String refused();

  @Message("Feil i saken – {title}")
  String refusedTitle(String title);

  @Message("Endre saken og spør igjen")
  String again();

  @Message("Svar: {outcome} – {title}")
  String answered(String outcome, String title);
}
