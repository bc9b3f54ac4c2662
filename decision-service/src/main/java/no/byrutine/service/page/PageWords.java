package no.byrutine.service.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The fixed words of the pages, in bokmål; those in English stand in {@code messages/msg_en}. */
@MessageBundle
interface PageWords {

  @Message("Hopp til innholdet")
  String skip();

  @Message("Språk")
  String language();

  @Message("Utviklingsmodus: ingen blir spurt om hvem de er. Tjenesten svarer bare denne maskinen.")
  String development();

  @Message(
      "Byrutine gjør kommunale helserutiner om til regler som en datamaskin kan følge, på"
          + " opplysninger i FHIR R4. Hvert svar viser hvilke regler, tall og kilder det bygger på,"
          + " og hva som mangler.")
  String about();

  @Message("Rutiner")
  String packs();

  @Message("Versjon")
  String version();

  @Message("Eksemplet, forklart")
  String tryExample();

  @Message("Prøv en sak")
  String tryIt();

  @Message("{count} regler")
  String rulesCount(int count);

  @Message("Tall og valg")
  String numbersAndChoices();

  @Message("for {title}")
  String tryExampleOf(String title);

  @Message("Ingen rutiner er installert.")
  String noPacks();

  @Message("For systemer")
  String forSystems();

  @Message("Beskrivelse av grensesnittet (OpenAPI)")
  String openapi();

  @Message("Rutinene som JSON")
  String packsJson();

  @Message("Tilstand")
  String health();

  @Message("Eksempel: {title}")
  String exampleTitle(String title);

  @Message("Spurt om")
  String asked();

  @Message("Hele rutinen")
  String wholePack();

  @Message("Saken er oppdiktet.")
  String madeUp();

  @Message("Forespørselen som JSON")
  String request();

  @Message("Svar")
  String answer();

  @Message("Gjelder")
  String subject();

  @Message("Regelverk per")
  String on();

  @Message("Kunnskap per")
  String known();

  @Message("Innhold")
  String digest();

  @Message("Beregnede verdier")
  String values();

  @Message("Verdi")
  String value();

  @Message("Beløp")
  String amount();

  @Message("Steg")
  String step();

  @Message("Sikkerhet")
  String certainty();

  @Message("Slik er det regnet ut")
  String working();

  @Message("Funn")
  String findings();

  @Message("Til beboeren:")
  String toResident();

  @Message("Forslag")
  String suggestions();

  @Message("Viker for")
  String yieldsTo();

  @Message("rolle og begrunnelse må oppgis, og det logges")
  String overrideDemands();

  @Message("Virkning")
  String effect();

  @Message("svekket fra «{effect}», fordi grunnlaget ikke er bekreftet")
  String capped(String effect);

  @Message("Type")
  String kind();

  @Message("Grunnlag")
  String basis();

  @Message("lest {day}")
  String readOn(String day);

  @Message("Fordi")
  String because();

  @Message("Bygger på")
  String evidence();

  @Message("Regel")
  String rule();

  @Message("Tall og valg som svaret bygger på")
  String parameters();

  @Message("Tall eller valg")
  String parameter();

  @Message("Gjelder fra")
  String from();

  @Message("Kjent fra")
  String published();

  @Message("Satt av")
  String origin();

  @Message("bør sjekkes på nytt")
  String stale();

  @Message("Mangler, og kunne endret svaret")
  String couldChange();

  @Message("Mangler, uten å endre svaret her ({count})")
  String missing(int count);

  @Message("Ingenting som mangler, kunne endret svaret.")
  String nothingCouldChange();

  @Message("Opplysning")
  String input();

  @Message("Hvorfor rutinen spør")
  String why();

  @Message("ja")
  String yes();

  @Message("Sendt, men ikke brukt")
  String notUsed();

  @Message("Sporet")
  String trace();

  @Message("Regler som slo til ({count})")
  String fired(int count);

  @Message("Regler som ikke slo til ({count})")
  String notFired(int count);

  @Message("Første vilkår som ikke var oppfylt")
  String condition();

  @Message("Ingen verdier kunne beregnes.")
  String noValues();

  @Message("Les vedtaksbrevet")
  String letter();

  @Message("alle")
  String any();

  @Message("ikke satt")
  String notSet();

  @Message("Siden kan ikke vises")
  String refused();
}
