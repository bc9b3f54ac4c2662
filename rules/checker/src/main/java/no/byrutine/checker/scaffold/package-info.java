/** New packs and rules in the right shape, so that it is also the easy one. */
@NullMarked
package no.byrutine.checker.scaffold;

import org.jspecify.annotations.NullMarked;
