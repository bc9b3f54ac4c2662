/** HAPI's CDS Hooks module as its documentation sets it up, with one simple rule. */
@NullMarked
package no.byrutine.peer;

import org.jspecify.annotations.NullMarked;
