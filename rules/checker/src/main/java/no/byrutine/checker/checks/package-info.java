/** What each check asks and why, written once for reports, annotations in an editor and docs. */
@NullMarked
package no.byrutine.checker.checks;

import org.jspecify.annotations.NullMarked;
