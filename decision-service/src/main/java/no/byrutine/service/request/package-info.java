/**
 * What a caller asks: the body and its limits, the envelope, the language, and the one way in that
 * all doors share ({@link no.byrutine.service.request.Door}). What is wrong is refused here, with
 * the name of the element.
 */
@NullMarked
package no.byrutine.service.request;

import org.jspecify.annotations.NullMarked;
