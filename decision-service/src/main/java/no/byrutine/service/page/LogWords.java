package no.byrutine.service.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The fixed words of the pages of the log, in bokmål. */
@MessageBundle("log")
interface LogWords {

  @Message("Vedtaksloggen")
  String title();

  @Message("Hva som er avgjort, når, av hvem og etter hva. Personer står bare som pseudonymer.")
  String about();

  @Message("Søk")
  String search();

  @Message("Hvem")
  String subject();

  @Message(
      "En referanse som Patient/123, eller et fødselsnummer. Det gjøres om til pseudonymer her, og"
          + " lagres ikke.")
  String subjectHint();

  @Message("Rutine")
  String pack();

  @Message("Svar")
  String outcome();

  @Message("Regel")
  String rule();

  @Message("Id-en til en regel som slo til.")
  String ruleHint();

  @Message("Avgjort for dagen")
  String on();

  @Message("Dagen som regelverket er spurt for.")
  String onHint();

  @Message("Avgjort fra og med")
  String from();

  @Message("Avgjort til og med")
  String to();

  @Message("Dagen vedtaket ble skrevet i loggen.")
  String periodHint();

  @Message("Ingenting i loggen passer med søket.")
  String none();

  @Message("Vedtak, de nyeste først")
  String found();

  @Message("Skrevet (norsk tid)")
  String recordedAt();

  @Message("Spurt av")
  String caller();

  @Message("Adressen som ble spurt")
  String door();

  @Message("Forespørselens id")
  String correlation();

  @Message("Vis flere")
  String more();

  @Message("Søket kunne ikke gjøres")
  String refused();

  @Message("Vedtak {id}")
  String record(String id);

  @Message("Del")
  String section();

  @Message("Valg som ble gjort")
  String settings();

  @Message("Ingen regler hadde noe å si.")
  String noFindings();

  @Message("Ganger")
  String times();

  @Message("Avgjør saken på nytt")
  String again();

  @Message(
      "Saken er ikke lagret. Den kan avgjøres på nytt når den sendes igjen, til"
          + " /api/log/{id}/replay.")
  String notKept(String id);

  @Message("Svaret er det samme, tegn for tegn.")
  String same();

  @Message("Svaret er et annet nå")
  String different();

  @Message("Avgjort nå av versjon {version}")
  String decidedBy(String version);

  @Message("De beregnede verdiene fra den gang kan ikke leses, og er ikke sammenlignet.")
  String valuesNotCompared();

  @Message("Hva")
  String what();

  @Message("Navn")
  String name();

  @Message("Da")
  String recorded();

  @Message("Nå")
  String replayed();

  @Message("Nytt søk")
  String newSearch();

  @Message("Til vedtaket")
  String toRecord();
}
