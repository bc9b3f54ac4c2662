/** The days that are holidays in Norway, and the last day of a time limit. */
@NullMarked
package no.byrutine.calendar;

import org.jspecify.annotations.NullMarked;
