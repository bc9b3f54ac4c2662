/** What a rule author needs at build time: compiles, validates and tests rule packs. */
@NullMarked
package no.byrutine.checker;

import org.jspecify.annotations.NullMarked;
