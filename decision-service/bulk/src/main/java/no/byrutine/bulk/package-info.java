/** Decides for everyone: the command, and what one run of it is. */
@NullMarked
package no.byrutine.bulk;

import org.jspecify.annotations.NullMarked;
