/** Who calls, and what they may do. */
@NullMarked
package no.byrutine.service.access;

import org.jspecify.annotations.NullMarked;
