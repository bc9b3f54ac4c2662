package no.byrutine.checker;

import java.util.Map;
import java.util.Set;

/**
 * A rule as it is written.
 *
 * @param file the rule file, relative to the pack's folder
 * @param line the line of {@code rule}
 * @param matches the simple names of the fact types that must be there
 * @param waitsFor the simple names of the fact types that must be complete before the rule may
 *     look: those under {@code not}, {@code forall} or {@code accumulate}
 * @param inserts the simple names of the fact types that it inserts
 */
public record RuleSource(
    String file,
    int line,
    String name,
    Map<String, Object> annotations,
    Set<String> matches,
    Set<String> waitsFor,
    Set<String> inserts,
    String consequence) {}
