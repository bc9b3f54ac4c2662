/** What a service costs before it decides anything. */
@NullMarked
package no.byrutine.bare;

import org.jspecify.annotations.NullMarked;
