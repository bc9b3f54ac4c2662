package no.byrutine.service.access;

import no.byrutine.decision.Words;
import no.byrutine.service.request.Refused;

/** Why a call is turned away at the gate, as the caller is to hear it. */
final class AccessFaults {

  private AccessFaults() {}

  /** Whatever was wrong with the token: a stranger is not told how to make a better one. */
  static Refused unknown() {
    return new Refused(
        401,
        "login",
        "",
        new Words(
            "Gyldig token mangler. Se docs/security.md, eller spør dem som drifter tjenesten.",
            "A valid token is missing. See docs/security.md, or ask those who run the service."));
  }

  static Refused lacks(Scope scope) {
    return new Refused(
        403,
        "forbidden",
        "",
        new Words(
            "Dette krever «" + scope.text() + "». Be om et token med det.",
            "This needs '" + scope.text() + "'. Ask for a token with it."));
  }

  static Refused closed() {
    return new Refused(
        403,
        "forbidden",
        "",
        new Words(
            "Adressen er ikke åpen for noen. Se /q/openapi.",
            "The address is open to nobody. See /q/openapi."));
  }

  static Refused tooMany() {
    return new Refused(
        429,
        "throttled",
        "",
        new Words(
            "Tjenesten har nok å gjøre. Prøv igjen når «Retry-After» er gått.",
            "The service has enough to do. Try again when 'Retry-After' has gone by."));
  }

  static Refused tooOften() {
    return new Refused(
        429,
        "throttled",
        "",
        new Words(
            "Det kommer for mange kall fra dere. Prøv igjen når «Retry-After» er gått.",
            "Too many calls come from you. Try again when 'Retry-After' has gone by."));
  }

  static Refused tooSlow() {
    return new Refused(
        503,
        "timeout",
        "",
        new Words(
            "Svaret kom ikke i tide. Prøv igjen, eller send færre ressurser.",
            "The answer did not come in time. Try again, or send fewer resources."));
  }

  static Refused stopping() {
    return new Refused(
        503,
        "transient",
        "",
        new Words(
            "Tjenesten stanser, og tar ikke imot nye kall. Prøv igjen når «Retry-After» er gått.",
            "The service is stopping, and takes no new calls. Try again when 'Retry-After' has gone"
                + " by."));
  }

  static Refused tooLongHeaders(int mostBytes) {
    return new Refused(
        431,
        "too-long",
        "",
        new Words(
            "Hodet i forespørselen er større enn " + mostBytes + " byte. Send kortere felter.",
            "The head of the request is larger than "
                + mostBytes
                + " bytes. Send shorter fields."));
  }
}
