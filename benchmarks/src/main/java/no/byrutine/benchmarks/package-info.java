/** What Byrutine costs, beside what it is compared with, in one run. */
@NullMarked
package no.byrutine.benchmarks;

import org.jspecify.annotations.NullMarked;
