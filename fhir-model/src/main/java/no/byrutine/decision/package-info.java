/**
 * What a decision says: values, findings, what was missing, which number from which date, and how
 * it came about.
 */
@NullMarked
package no.byrutine.decision;

import org.jspecify.annotations.NullMarked;
