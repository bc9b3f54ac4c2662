/** The routine for user payment: the calendar before the rules, and the facts between them. */
@NullMarked
package no.byrutine.pack.egenandel;

import org.jspecify.annotations.NullMarked;
