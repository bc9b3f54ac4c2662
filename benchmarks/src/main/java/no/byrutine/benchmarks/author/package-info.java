/** How long a rule author waits, beside Drools' own plugin on the same rules. */
@NullMarked
package no.byrutine.benchmarks.author;

import org.jspecify.annotations.NullMarked;
