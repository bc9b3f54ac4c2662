package no.byrutine.checker;

/** One question that every pack is asked. Keeps nothing between packs. */
@FunctionalInterface
interface Check {

  void check(CheckedPack pack, Remarks remarks);
}
