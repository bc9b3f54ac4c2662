/**
 * The packaged service as those meet it who use it from outside: by a generated client, and in a
 * browser.
 */
@NullMarked
package no.byrutine.outside;

import org.jspecify.annotations.NullMarked;
