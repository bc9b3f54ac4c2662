/** What a run came to: counts of every part, put together, and the report of a comparison. */
@NullMarked
package no.byrutine.bulk.report;

import org.jspecify.annotations.NullMarked;
