/** What the rules of forsterket rehabilitering need worked out before they run. */
@NullMarked
package no.byrutine.pack.forsterketrehabilitering;

import org.jspecify.annotations.NullMarked;
