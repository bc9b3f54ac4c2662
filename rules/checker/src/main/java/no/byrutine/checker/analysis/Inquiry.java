package no.byrutine.checker.analysis;

/** One question to all rules of a pack. */
interface Inquiry {

  void ask(Ground ground, Findings findings);
}
