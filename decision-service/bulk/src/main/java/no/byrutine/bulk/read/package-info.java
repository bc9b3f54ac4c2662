/** What was sent, line by line: where each stands, whom it is of, and what is wrong with it. */
@NullMarked
package no.byrutine.bulk.read;

import org.jspecify.annotations.NullMarked;
