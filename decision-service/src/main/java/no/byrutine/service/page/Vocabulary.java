package no.byrutine.service.page;

import no.byrutine.decision.Certainty;
import no.byrutine.decision.Effect;
import no.byrutine.decision.Kind;
import no.byrutine.decision.Layer;
import no.byrutine.decision.Severity;
import no.byrutine.decision.Words;
import no.byrutine.engine.definition.Texts;
import no.byrutine.service.request.EnvelopeReader;

/** The engine's closed lists, for people. */
final class Vocabulary {

  private Vocabulary() {}

  static Words effect(Effect effect) {
    return switch (effect) {
      case INFORMS -> new Words("opplyser", "informs");
      case ADVISES -> new Words("gir råd", "advises");
      case REQUIRES_INFORMATION -> new Words("krever opplysninger", "requires information");
      case REQUIRES_JUDGEMENT -> new Words("krever skjønn", "requires judgement");
      case ROUTES -> new Words("viser videre", "routes");
      case BLOCKS -> new Words("stanser", "blocks");
      case DECIDES -> new Words("avgjør", "decides");
    };
  }

  static Words severity(Severity severity) {
    return switch (severity) {
      case INFO -> new Words("Opplysning", "Information");
      case WARNING -> new Words("Obs", "Note");
      case CRITICAL -> new Words("Alvorlig", "Critical");
    };
  }

  static Words certainty(Certainty certainty) {
    return switch (certainty) {
      case VERIFIED -> new Words("bekreftet i kilden", "verified in its source");
      case SECONDARY -> new Words("annenhånds kilde", "second-hand source");
      case PRACTICE -> new Words("praksis", "practice");
      case UNVERIFIED -> new Words("ikke bekreftet", "not verified");
    };
  }

  static Words layer(Layer layer) {
    return switch (layer) {
      case LOV -> new Words("lov eller forskrift", "act or regulation");
      case NAS -> new Words("nasjonal veileder eller rundskriv", "national guideline or circular");
      case OSLO -> new Words("kommunens egen rutine", "the city's own routine");
      case KOM -> new Words("en annen kommunes rutine", "another municipality's routine");
      case INT -> new Words("organisasjon, avis eller annet", "organisation, newspaper or other");
      case AVL -> new Words("utledet eller antatt", "inferred or assumed");
    };
  }

  static Words kind(Kind kind) {
    return switch (kind) {
      case REGEL -> new Words("regel", "rule");
      case SKJOENN -> new Words("skjønn", "judgement");
      case TOLKNING -> new Words("tolkning", "interpretation");
    };
  }

  static Words reader(Texts.Reader reader) {
    return switch (reader) {
      case STAFF -> new Words("de ansatte", "staff");
      case RESIDENT -> new Words("beboeren eller pasienten", "the resident or patient");
    };
  }

  static Words status(String code) {
    return switch (code) {
      case "draft" -> new Words("utkast", "draft");
      case "active" -> new Words("i bruk", "active");
      case "retired" -> new Words("utgått", "retired");
      default -> new Words(code, code);
    };
  }

  /** Who set a number: the pack, the request, or the policy of that name. */
  static Words origin(String origin) {
    return switch (origin) {
      case "pack" -> new Words("rutinen", "the pack");
      case EnvelopeReader.POLICY_NAME -> new Words("forespørselen", "the request");
      default -> new Words(origin, origin);
    };
  }
}
