/**
 * What a pack's files say, and the strict reading of them, for the checker and the doors. The
 * engine knows this package, and never the other way round. What the engine's own package-info does
 * not name may change.
 */
@NullMarked
package no.byrutine.engine.definition;

import org.jspecify.annotations.NullMarked;
