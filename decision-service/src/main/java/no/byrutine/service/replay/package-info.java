/**
 * Decides again what is in the log, and says what has become different and why. In ten years it
 * answers what was decided then, as long as the version of the pack and the case can be had.
 */
@NullMarked
package no.byrutine.service.replay;

import org.jspecify.annotations.NullMarked;
