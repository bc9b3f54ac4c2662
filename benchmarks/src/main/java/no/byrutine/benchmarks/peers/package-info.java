/** Byrutine beside its peers: the same cases, the same answers, each in a JVM of its own. */
@NullMarked
package no.byrutine.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
