/** The handbook of a pack: all that it says, on one page that stands alone. */
@NullMarked
package no.byrutine.checker.handbook;

import org.jspecify.annotations.NullMarked;
