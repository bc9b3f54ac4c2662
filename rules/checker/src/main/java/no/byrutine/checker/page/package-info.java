/** Reports as pages that stand alone, and as JSON. */
@NullMarked
package no.byrutine.checker.page;

import org.jspecify.annotations.NullMarked;
