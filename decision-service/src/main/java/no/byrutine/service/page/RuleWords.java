package no.byrutine.service.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The fixed words of the pages of rules, in bokmål. */
@MessageBundle("rule")
interface RuleWords {

  @Message("Regler i {title}")
  String rulesOf(String title);

  @Message("Reglene som JSON")
  String rulesJson();

  @Message("{count} av {all} regler, etter id")
  String rulesCounted(int count, int all);

  @Message("Velg regler")
  String chooseRules();

  @Message("Del")
  String section();

  @Message("Vis")
  String show();

  @Message("Ingen regler passer med det som er valgt.")
  String noRules();

  @Message("Alvor")
  String severity();

  @Message("regner bare ut")
  String computes();

  @Message(
      "Dette sier ingen regel i rutinen, men motoren selv, i alle rutiner: et tall eller et valg"
          + " som svaret trenger, er ikke satt eller ikke bekreftet.")
  String ofEngine();

  @Message("Hva regelen gjør")
  String whatItDoes();

  @Message("Rader i katalogen")
  String rows();

  @Message("Slås på av")
  String switchedOnBy();

  @Message("ingenting")
  String nothing();

  @Message("Hva regelen sier")
  String saysHeading();

  @Message("Ordene i svaret. Navn i krøllparentes blir verdier fra saken.")
  String saysCaption();

  @Message("Til")
  String reader();

  @Message("Tekst")
  String text();

  @Message("Tall og valg i teksten")
  String numbersHeading();

  @Message("Verdiene som gjelder i dag, med kommunens policy")
  String numbersCaption();
}
