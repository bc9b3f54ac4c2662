/** The facts of the tests' own small pack. */
@NullMarked
package no.byrutine.pack.radon;

import org.jspecify.annotations.NullMarked;
