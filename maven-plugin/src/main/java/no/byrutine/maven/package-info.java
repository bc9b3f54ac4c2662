/** The goals of the Byrutine Maven plugin: thin doors to the checker. */
@NullMarked
package no.byrutine.maven;

import org.jspecify.annotations.NullMarked;
