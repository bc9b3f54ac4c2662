/** The routines for medication handling: the arithmetic before the rules, and what it makes. */
@NullMarked
package no.byrutine.pack.legemiddelhaandtering;

import org.jspecify.annotations.NullMarked;
