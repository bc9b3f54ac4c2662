package no.byrutine.checker.mutation;

/** Hears how far a mutation test has come. */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress SILENT = (done, all) -> {};

  /** So many of all the changes have been tried. */
  void tried(int done, int all);
}
