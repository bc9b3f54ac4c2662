package no.byrutine.service.swap;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Comparator;
import java.util.Optional;
import no.byrutine.decision.PackRef;
import no.byrutine.service.swap.PackFolder.Stamp;

/**
 * A file of the folder that was looked into.
 *
 * @param ref the version that it holds; empty when that cannot be read
 * @param refused why it may not run; empty for as long as nothing speaks against it
 */
record Candidate(Stamp stamp, Optional<PackRef> ref, Optional<RefusedVersion> refused) {

  /** The highest version first, and of one version the file that was written last. */
  static final Comparator<Candidate> HIGHEST_FIRST =
      Comparator.comparing(Candidate::version)
          .thenComparing(candidate -> candidate.stamp().modified())
          .reversed();

  boolean isOf(String id) {
    return ref.filter(it -> it.id().equals(id)).isPresent();
  }

  boolean is(PackRef running) {
    return ref.filter(it -> it.digest().equals(running.digest())).isPresent();
  }

  /**
   * @throws IllegalArgumentException when the pack calls its version something that is none
   */
  private Version version() {
    return Version.parse(ref.map(PackRef::version).orElse("0"));
  }

  /** The same file, with what it failed at. */
  Candidate refused(RefusedVersion why) {
    return new Candidate(stamp, ref, Optional.of(why));
  }
}
