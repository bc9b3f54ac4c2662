package no.byrutine.service.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.byrutine.service.access.AccessTable.Row;
import no.byrutine.service.access.Need.CdsClient;
import no.byrutine.service.access.Need.Granted;
import no.byrutine.service.access.Need.Nothing;
import no.byrutine.service.access.Need.Unlisted;
import org.jboss.logging.Logger;

/**
 * Every call passes here, whatever answers it afterwards. In development mode all are let in; else
 * those who show who they are and may do what they ask for.
 */
@Singleton
final class Gate {

  /** After CORS, which answers what a browser asks beforehand, without a token (300). */
  private static final int AFTER_CORS = 250;

  private static final String CHALLENGE = "WWW-Authenticate";
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+) *");

  private static final Logger LOG = Logger.getLogger(Gate.class);

  private static final Caller THIS_MACHINE = new Caller("this-machine", Scope.all());

  private final AccessConfig config;
  private final Trust trust;
  private final CallRates rates;
  private final PackOfPath packs;

  Gate(AccessConfig config, Trust trust, CallRates rates, PackOfPath packs) {
    this.config = config;
    this.trust = trust;
    this.rates = rates;
    this.packs = packs;
  }

  void register(@Observes Filters filters) {
    filters.register(config.mode() == Mode.DEVELOPMENT ? Gate::letIn : this::ask, AFTER_CORS);
  }

  private static void letIn(RoutingContext call) {
    Callers.letIn(call, THIS_MACHINE);
    call.next();
  }

  private void ask(RoutingContext call) {
    Row row = AccessTable.of(call.request().method().name(), call.normalizedPath());
    Need need = row.needed(config.openPages());
    if (need instanceof Nothing) {
      call.next();
      return;
    }
    Optional<String> token = token(call.request());
    if (token.isEmpty()) {
      stranger(call, row, new NotAuthenticated("no token"));
      return;
    }
    // Keys may have to be fetched. Meanwhile nothing of the body may come and find nobody there.
    call.request().pause();
    call.vertx()
        .executeBlocking(() -> caller(need, token.get(), call.normalizedPath()), false)
        .onSuccess(caller -> known(call, need, caller))
        .onFailure(failure -> stranger(call, row, failure));
  }

  private Caller caller(Need need, String token, String path) throws NotAuthenticated {
    return need instanceof CdsClient
        ? trust.cdsClients().caller(token, path)
        : trust.systems().caller(token);
  }

  private void known(RoutingContext call, Need need, Caller caller) {
    if (call.response().ended()) {
      return;
    }
    if (need instanceof Unlisted) {
      TurnedAway.answer(call, AccessFaults.closed(), Map.of());
    } else if (need instanceof Granted granted && !mayEnter(call, caller, granted.scope())) {
      lacks(call, granted.scope());
    } else {
      admit(call, caller);
    }
  }

  private boolean mayEnter(RoutingContext call, Caller caller, Scope scope) {
    return scope.isOfRecords()
        ? !caller.reach(scope).isNothing()
        : caller.may(scope, packs.of(call.normalizedPath()));
  }

  /** RFC 6750 lets one who is known hear which scope is lacking. */
  private static void lacks(RoutingContext call, Scope scope) {
    String challenge = "Bearer error=\"insufficient_scope\", scope=\"" + scope.text() + '"';
    TurnedAway.answer(call, AccessFaults.lacks(scope), Map.of(CHALLENGE, challenge));
  }

  private void admit(RoutingContext call, Caller caller) {
    OptionalLong wait = rates.secondsToWait(caller);
    if (wait.isPresent()) {
      TurnedAway.later(call, AccessFaults.tooOften(), wait.getAsLong());
    } else {
      Callers.letIn(call, caller);
      call.request().resume();
      call.next();
    }
  }

  private static void stranger(RoutingContext call, Row row, Throwable failure) {
    // Of anything unforeseen only the type: a message may quote the token.
    Object reason = failure instanceof NotAuthenticated known ? known.reason() : failure.getClass();
    LOG.infof("Not let in at %s: %s", row.path(), reason);
    TurnedAway.answer(call, AccessFaults.unknown(), Map.of(CHALLENGE, "Bearer"));
  }

  private static Optional<String> token(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .map(BEARER::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }
}
