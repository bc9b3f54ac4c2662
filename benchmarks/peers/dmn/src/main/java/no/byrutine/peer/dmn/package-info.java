/** The two routines in DMN, on KIE. */
@NullMarked
package no.byrutine.peer.dmn;

import org.jspecify.annotations.NullMarked;
