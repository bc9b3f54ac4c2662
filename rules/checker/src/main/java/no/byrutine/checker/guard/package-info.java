/** Keeps a rule that is too much for the rule compiler from taking the build with it. */
@NullMarked
package no.byrutine.checker.guard;

import org.jspecify.annotations.NullMarked;
