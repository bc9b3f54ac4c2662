/** What deciding for everyone takes: {@code ./bench bulk}. */
@NullMarked
package no.byrutine.benchmarks.bulk;

import org.jspecify.annotations.NullMarked;
