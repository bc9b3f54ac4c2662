/** Tests of signatures. */
@NullMarked
package no.byrutine.engine.signature;

import org.jspecify.annotations.NullMarked;
