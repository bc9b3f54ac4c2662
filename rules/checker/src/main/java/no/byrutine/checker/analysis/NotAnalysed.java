package no.byrutine.checker.analysis;

/**
 * A condition that was not reasoned about: it is taken to be free, so nothing is concluded from it.
 *
 * @param rule the rule's id
 * @param condition as it was understood
 * @param why why it cannot be
 */
public record NotAnalysed(String rule, String condition, String why) {}
