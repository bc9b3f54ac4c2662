package no.byrutine.service.packs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.byrutine.engine.DecisionEngine;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackException;
import no.byrutine.in.BadInput;

/**
 * The packs that run now. Who has found a pack here keeps it: a request is decided to its end by
 * the version that it began with, also when another one takes over meanwhile.
 */
@Singleton
public final class Packs {

  private final Signatures signatures;
  private final Map<String, Pack> builtIn;
  private volatile DecisionEngine engine;
  private final Map<String, Pack> before = new ConcurrentHashMap<>();

  /**
   * The packs on the class path.
   *
   * @throws PackException when one of them is not signed as it must be
   */
  @Inject
  Packs(Signatures signatures) {
    this.signatures = signatures;
    this.engine = signatures.installed();
    this.builtIn = byId(engine.packs());
  }

  /** The packs on the class path, signed or not. */
  public Packs() {
    this(Signatures.optional());
  }

  /**
   * Refuses the files of a jar that are not signed as they must be, before any of them is used.
   *
   * @throws PackException when they are not
   */
  public void checkSignature(Map<String, byte[]> files) {
    signatures.check(files);
  }

  /** The engine of the packs that run now: one that never changes. */
  public DecisionEngine engine() {
    return engine;
  }

  /** The packs that run now, by id. */
  public List<Pack> all() {
    return engine().packs();
  }

  /**
   * The pack of this id that runs now.
   *
   * @throws BadInput when there is none
   */
  public Pack pack(String id) {
    return engine().pack(id);
  }

  /** The pack of this id that came with the service, whatever runs now. */
  public Optional<Pack> builtIn(String id) {
    return Optional.ofNullable(builtIn.get(id));
  }

  /**
   * The pack of this content, to decide an old case again: the one that runs, the one that ran
   * before it, or the one that came with the service. Others are not kept.
   */
  public Optional<Pack> ofDigest(String id, String digest) {
    return kept(id).filter(pack -> pack.ref().digest().equals(digest)).findFirst();
  }

  /** The same, by its version. */
  public Optional<Pack> ofVersion(String id, String version) {
    return kept(id).filter(pack -> pack.ref().version().equals(version)).findFirst();
  }

  private Stream<Pack> kept(String id) {
    return Stream.of(running(id), Optional.ofNullable(before.get(id)), builtIn(id))
        .flatMap(Optional::stream);
  }

  /** The pack of this id that runs now, if one does. */
  public Optional<Pack> running(String id) {
    return all().stream().filter(pack -> pack.id().equals(id)).findFirst();
  }

  /** What would run if the pack did, instead of the one that has its id. */
  public DecisionEngine with(Pack pack) {
    Map<String, Pack> next = byId(all());
    next.put(pack.id(), pack);
    return new DecisionEngine(new ArrayList<>(next.values()));
  }

  /** The pack takes over, from the next request on. */
  public synchronized void run(Pack pack) {
    running(pack.id()).ifPresent(old -> before.put(pack.id(), old));
    engine = with(pack);
  }

  /** No pack of this id takes more requests. */
  public synchronized void stop(String id) {
    Map<String, Pack> next = byId(all());
    next.remove(id);
    before.remove(id);
    engine = new DecisionEngine(new ArrayList<>(next.values()));
  }

  private static Map<String, Pack> byId(List<Pack> packs) {
    return packs.stream()
        .collect(Collectors.toMap(Pack::id, pack -> pack, (one, other) -> other, TreeMap::new));
  }
}
