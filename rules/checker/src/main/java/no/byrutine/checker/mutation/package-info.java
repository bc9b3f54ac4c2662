/**
 * Mutation testing of rules: one thing at a time is changed in a pack, and its scenarios must
 * notice. {@link no.byrutine.checker.mutation.MutationTest} does it; {@link
 * no.byrutine.checker.mutation.MutationReport} tells what nobody noticed.
 */
@NullMarked
package no.byrutine.checker.mutation;

import org.jspecify.annotations.NullMarked;
