package no.byrutine.service.hooks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.Nearest;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.access.Callers;
import no.byrutine.service.access.Reach;
import no.byrutine.service.access.Scope;
import no.byrutine.service.packs.Packs;

/** The services that the packs offer. The same id may stand on several hooks. */
@Singleton
final class CdsServices {

  private final Packs packs;
  private final Callers callers;
  private volatile Offered offered = new Offered(List.of(), List.of());

  /** What these packs offer; made anew when one of them is replaced. */
  private record Offered(List<Pack> by, List<CdsService> services) {}

  CdsServices(Packs packs, Callers callers) {
    this.packs = packs;
    this.callers = callers;
  }

  /** Those that the caller may call, in the packs' own order. */
  List<CdsService> all() {
    Reach reach = callers.caller().reach(Scope.DECIDE);
    return offered().stream().filter(service -> reach.has(service.pack().id())).toList();
  }

  private List<CdsService> offered() {
    List<Pack> now = packs.all();
    Offered known = offered;
    if (!known.by().equals(now)) {
      known = new Offered(now, offered(now));
      offered = known;
    }
    return known.services();
  }

  private static List<CdsService> offered(List<Pack> packs) {
    return packs.stream()
        .flatMap(pack -> pack.definition().hooks().stream().map(hook -> CdsService.of(pack, hook)))
        .toList();
  }

  /**
   * The service of this id on this hook.
   *
   * @throws BadInput when there is no such service, or when it is not offered on the hook
   */
  CdsService find(String id, String hook) {
    List<CdsService> named = named(id);
    return named.stream()
        .filter(service -> service.definition().hook().equals(hook))
        .findFirst()
        .orElseThrow(() -> new BadInput(otherHook(id, named)));
  }

  /**
   * The services of this id.
   *
   * @throws BadInput when there are none
   */
  List<CdsService> named(String id) {
    List<CdsService> named =
        all().stream().filter(service -> service.definition().id().equals(id)).toList();
    if (named.isEmpty()) {
      throw new BadInput(unknown(id));
    }
    return named;
  }

  private Issue unknown(String id) {
    Set<String> known =
        all().stream()
            .map(service -> service.definition().id())
            .collect(Collectors.toCollection(TreeSet::new));
    return new Issue(
        "not-found",
        "id",
        new Words(
            "Tjenesten finnes ikke."
                + Nearest.to(id, known).map(near -> " Mente du «" + near + "»?").orElse("")
                + " Se /cds-services.",
            "There is no such service." + Nearest.hint(id, known) + " See /cds-services."));
  }

  private static Issue otherHook(String id, List<CdsService> named) {
    String hooks =
        named.stream()
            .map(service -> service.definition().hook())
            .collect(Collectors.joining(", "));
    return new Issue(
        "structure",
        "hook",
        new Words(
            "«" + id + "» svarer ikke på denne hook-en. Den svarer på: " + hooks + ".",
            "'" + id + "' does not answer on this hook. It answers on: " + hooks + "."));
  }
}
