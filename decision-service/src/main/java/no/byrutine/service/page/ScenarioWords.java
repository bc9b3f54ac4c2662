package no.byrutine.service.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The fixed words of the pages of scenarios, in bokmål. */
@MessageBundle("scenario")
interface ScenarioWords {

  @Message("Prøvesaker i {title}")
  String title(String title);

  @Message(
      "Sakene som rutinen må svare riktig på. De er oppdiktet, og rutinen tas ikke i bruk før den"
          + " svarer som ventet på hver av dem.")
  String about();

  @Message("Alle filene")
  String allFiles();

  @Message("Alle sakene i filen")
  String allCases();

  @Message("Kommunens valg")
  String settings();

  @Message("Gitt ({count})")
  String givenCount(int count);

  @Message("Ingenting er oppgitt.")
  String nothingGiven();

  @Message("Ventet")
  String expected();

  @Message("Avgjør saken, og forklar svaret")
  String run();

  @Message("Saken")
  String theCase();

  @Message("Svaret er som ventet.")
  String asExpected();

  @Message("Svaret er ikke som ventet")
  String notAsExpected();

  @Message("Saken avvises")
  String refused();
}
