package no.byrutine.service.log;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.byrutine.decision.Words;
import no.byrutine.in.BadInput;
import no.byrutine.in.Issue;
import no.byrutine.service.access.Callers;
import no.byrutine.service.access.Reach;
import no.byrutine.service.access.Scope;

/** The records that the caller may see, and what was kept with them. */
@Singleton
public final class Records {

  private final RecordStore store;
  private final Seal seal;
  private final Callers callers;

  Records(RecordStore store, Seal seal, Callers callers) {
    this.store = store;
    this.seal = seal;
    this.callers = callers;
  }

  /**
   * The record of this id.
   *
   * @param scope what is to be done with it
   * @throws BadInput when there is none, or none that the caller may do this with
   */
  public DecisionRecord find(String id, Scope scope) {
    Reach reach = callers.caller().reach(scope);
    return uuid(id)
        .flatMap(store::find)
        .filter(record -> reach.has(record.pack().id()))
        .orElseThrow(Records::unknown);
  }

  /**
   * The records that the search asks for and the caller may read, the newest first, and one more if
   * there are more.
   */
  public List<DecisionRecord> find(LogSearch search) {
    return store.find(search.within(callers.caller().reach(Scope.LOG_READ)));
  }

  /** The case, when it was kept and the key is here. */
  public Optional<String> input(DecisionRecord record) {
    return record.kept().flatMap(kept -> seal.opened(kept.sealedInput(), Place.input(record.id())));
  }

  /** The decision as it was, when it was kept and the key is here. */
  public Optional<String> decision(DecisionRecord record) {
    return record
        .kept()
        .flatMap(kept -> seal.opened(kept.sealedDecision(), Place.decision(record.id())));
  }

  /** The text as an id; only in the one way that ids are written. */
  static Optional<UUID> uuid(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static BadInput unknown() {
    return new BadInput(
        new Issue(
            "not-found",
            "id",
            new Words(
                "Det finnes ikke noe vedtak med denne id-en i loggen. Den kan være slettet. Søk med"
                    + " /api/log.",
                "There is no decision of this id in the log. It may have been deleted. Search with"
                    + " /api/log.")));
  }
}
