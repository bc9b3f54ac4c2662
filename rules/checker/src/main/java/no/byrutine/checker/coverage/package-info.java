/** What the scenarios of a pack show of it, and what they leave in the dark. */
@NullMarked
package no.byrutine.checker.coverage;

import org.jspecify.annotations.NullMarked;
