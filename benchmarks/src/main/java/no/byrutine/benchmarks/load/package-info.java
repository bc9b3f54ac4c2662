/** Calls over HTTP: how many a second, and how long each takes. */
@NullMarked
package no.byrutine.benchmarks.load;

import org.jspecify.annotations.NullMarked;
