/**
 * The decision log: what was decided, for whom as a pseudonym, by which rules and numbers, and all
 * that is needed to decide it again. A decision that cannot be recorded is not given out, unless
 * the city has chosen otherwise.
 */
@NullMarked
package no.byrutine.service.log;

import org.jspecify.annotations.NullMarked;
