package no.byrutine.service.swap;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.byrutine.decision.PackRef;
import no.byrutine.decision.Words;
import no.byrutine.engine.Pack;
import no.byrutine.engine.definition.PackException;
import no.byrutine.engine.definition.PackProblem;
import no.byrutine.service.metrics.Counts;
import no.byrutine.service.packs.Packs;
import no.byrutine.service.request.Today;
import no.byrutine.service.swap.PackFolder.Stamp;
import org.jboss.logging.Logger;

/**
 * Makes what runs what the folder says: of each pack the highest version that proves itself, and of
 * two files of one version the one that was written last. While none does, what runs stays. When
 * the last file of a pack is gone, the version that came with the service runs again.
 */
@Singleton
final class Versions {

  private static final Logger LOG = Logger.getLogger(Versions.class);

  private final Packs packs;
  private final Proof proof;
  private final Today today;
  private final Counts counts;
  private final Set<String> fromFolder = new TreeSet<>();
  private final Map<Stamp, Candidate> known = new HashMap<>();
  private volatile List<RefusedVersion> refused = List.of();

  Versions(Packs packs, Proof proof, Today today, Counts counts) {
    this.packs = packs;
    this.proof = proof;
    this.today = today;
    this.counts = counts;
  }

  /** The versions that may not run, and would if they could: none is lower than what runs. */
  List<RefusedVersion> refused() {
    return refused;
  }

  /** Makes what runs what these files say. */
  synchronized void settle(List<Stamp> files) {
    known.keySet().retainAll(files);
    files.forEach(file -> known.computeIfAbsent(file, this::lookedInto));
    Set<String> ids = new TreeSet<>(fromFolder);
    known.values().forEach(it -> it.ref().ifPresent(ref -> ids.add(ref.id())));
    ids.forEach(this::settle);
    refused = Stream.concat(unreadable(), ids.stream().flatMap(this::aheadOfWhatRuns)).toList();
  }

  private Stream<RefusedVersion> unreadable() {
    return known.values().stream()
        .filter(it -> it.ref().isEmpty())
        .flatMap(it -> it.refused().stream());
  }

  private Stream<RefusedVersion> aheadOfWhatRuns(String id) {
    return candidates(id).stream()
        .takeWhile(candidate -> !isRunning(id, candidate))
        .flatMap(candidate -> candidate.refused().stream());
  }

  private Candidate lookedInto(Stamp file) {
    try {
      PackRef ref = read(file).pack().ref();
      Version.parse(ref.version());
      return new Candidate(file, Optional.of(ref), Optional.empty());
    } catch (IOException | RuntimeException | LinkageError | VirtualMachineError e) {
      return refused(new Candidate(file, Optional.empty(), Optional.empty()), unusable(e));
    }
  }

  private PackJar read(Stamp stamp) throws IOException {
    return PackJar.read(stamp.file(), packs::checkSignature);
  }

  /** The files of a pack, the highest version first. */
  private List<Candidate> candidates(String id) {
    return known.values().stream()
        .filter(it -> it.isOf(id))
        .sorted(Candidate.HIGHEST_FIRST)
        .toList();
  }

  private void settle(String id) {
    List<Candidate> candidates = candidates(id);
    if (candidates.isEmpty()) {
      backToBuiltIn(id);
    }
    for (Candidate candidate : candidates) {
      if (isRunning(id, candidate) || takesOver(candidate)) {
        fromFolder.add(id);
        return;
      }
    }
  }

  private void backToBuiltIn(String id) {
    fromFolder.remove(id);
    LOG.infof("%s: the folder holds no version any more", id);
    packs.builtIn(id).ifPresentOrElse(this::run, () -> packs.stop(id));
  }

  private boolean isRunning(String id, Candidate candidate) {
    return packs.running(id).filter(pack -> candidate.is(pack.ref())).isPresent();
  }

  private boolean takesOver(Candidate candidate) {
    if (candidate.refused().isPresent()) {
      return false;
    }
    try {
      PackJar jar = read(candidate.stamp());
      Optional<Words> failure = proof.failure(jar);
      failure.ifPresentOrElse(why -> refuse(candidate, why), () -> run(jar.pack()));
      return failure.isEmpty();
    } catch (IOException | RuntimeException | LinkageError | VirtualMachineError e) {
      refuse(candidate, unusable(e));
      return false;
    }
  }

  private void run(Pack pack) {
    packs.run(pack);
    counts.tried(pack.id(), "taken");
    LOG.infof("%s: version %s runs (%s)", pack.id(), pack.ref().version(), pack.ref().digest());
  }

  private void refuse(Candidate candidate, Words why) {
    known.put(candidate.stamp(), refused(candidate, why));
  }

  private Candidate refused(Candidate candidate, Words why) {
    String file = String.valueOf(candidate.stamp().file().getFileName());
    RefusedVersion refused = new RefusedVersion(file, candidate.ref(), why, today.moment());
    counts.tried(candidate.ref().map(PackRef::id).orElse("unknown"), "refused");
    LOG.warn(refused.brief());
    return candidate.refused(refused);
  }

  private static Words unusable(Throwable e) {
    String what = e instanceof PackException broken ? first(broken.problems()) : e.toString();
    return new Words(
        "Den kan ikke brukes (" + what + "). Bygg den på nytt for denne versjonen av tjenesten.",
        "It cannot be used (" + what + "). Build it again for this version of the service.");
  }

  private static String first(List<PackProblem> problems) {
    String rest = problems.size() == 1 ? "" : " (" + (problems.size() - 1) + " more)";
    return problems.get(0) + rest;
  }
}
