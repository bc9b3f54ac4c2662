/**
 * What rules say together: conditions that cannot hold, rules that cannot fire, rules that speak of
 * the same case with different results, and stretches of which none speaks. See decision 0019.
 */
@NullMarked
package no.byrutine.checker.analysis;

import org.jspecify.annotations.NullMarked;
