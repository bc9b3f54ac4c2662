/** What a run leaves behind: tables in parts, each part once. */
@NullMarked
package no.byrutine.bulk.write;

import org.jspecify.annotations.NullMarked;
