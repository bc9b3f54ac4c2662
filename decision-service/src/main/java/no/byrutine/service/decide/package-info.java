/** From what a caller asks to a decision, under the city's policy: the same for every door. */
@NullMarked
package no.byrutine.service.decide;

import org.jspecify.annotations.NullMarked;
