/**
 * One peer in a JVM of its own: its answers are checked against those that Byrutine gave, then it
 * is measured. A peer is a {@link no.byrutine.trial.Contender} and a main class that calls {@link
 * no.byrutine.trial.Trial#run}; it shares nothing else with the others, least of all dependencies.
 */
@NullMarked
package no.byrutine.trial;

import org.jspecify.annotations.NullMarked;
