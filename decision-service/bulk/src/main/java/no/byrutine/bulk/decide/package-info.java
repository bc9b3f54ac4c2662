/** From the lines of one subject to its decision, and to what is other than before. */
@NullMarked
package no.byrutine.bulk.decide;

import org.jspecify.annotations.NullMarked;
