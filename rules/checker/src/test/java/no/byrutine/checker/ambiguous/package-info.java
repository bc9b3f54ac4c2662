/** For the mistake of importing two types of one name. */
@NullMarked
package no.byrutine.checker.ambiguous;

import org.jspecify.annotations.NullMarked;
