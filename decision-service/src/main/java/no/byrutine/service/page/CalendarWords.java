package no.byrutine.service.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The fixed words of the page of numbers and choices, in bokmål. */
@MessageBundle("calendar")
interface CalendarWords {

  @Message("Tall og valg i {title}")
  String title(String title);

  @Message("Hvert tall med sine verdier over tid, hvor det står, og hvor sikkert det er.")
  String about();

  @Message("Vis hva som gjelder")
  String filter();

  @Message("Dag")
  String on();

  @Message("Slik det var kjent")
  String known();

  @Message("Står tomt når alt som er kjent nå, skal telle med.")
  String knownHint();

  @Message("Vis")
  String show();

  @Message(
      "{count} av tallene og valgene skulle vært sjekket på nytt; de er merket «bør sjekkes på nytt».")
  String due(int count);

  @Message("Ingen av tallene og valgene er forbi dagen de skal sjekkes på nytt.")
  String noneDue();

  @Message("Tall og valg med verdier ({count})")
  String dated(int count);

  @Message("Kommunen må velge ({count})")
  String open(int count);

  @Message(
      "Rutinen har ingen verdi for disse, og kommunen har ikke satt noen. Reglene som trenger dem, venter.")
  String openAbout();

  @Message("Kommunen har satt alt som rutinen overlater til den.")
  String noneOpen();

  @Message("Gjelder {day}")
  String inForceOn(String day);

  @Message("satt av {origin}")
  String setBy(String origin);

  @Message("Kommunens valg")
  String local();

  @Message("Sist sjekket")
  String checkedOn();

  @Message("Sjekkes igjen innen")
  String reviewBy();

  @Message("Mulige valg")
  String readings();

  @Message("Et tall kommunen selv må sette")
  String anyNumber();

  @Message("Verdier av {title}, de nyeste først")
  String values(String title);

  @Message("til")
  String to();

  @Message("kjent fra {day}")
  String publishedOn(String day);

  @Message("Merknad")
  String note();

  @Message("gjelder")
  String inForce();

  @Message("ikke funnet")
  String notFound();
}
