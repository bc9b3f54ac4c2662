/** Two versions of a pack, held against each other over many cases. */
@NullMarked
package no.byrutine.checker.difference;

import org.jspecify.annotations.NullMarked;
