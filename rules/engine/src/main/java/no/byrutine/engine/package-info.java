/** Runs rule packs. */
@NullMarked
package no.byrutine.engine;

import org.jspecify.annotations.NullMarked;
