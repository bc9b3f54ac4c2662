/** Environmental health: the arithmetic before the rules, and what it makes. */
@NullMarked
package no.byrutine.pack.miljoerettethelsevern;

import org.jspecify.annotations.NullMarked;
