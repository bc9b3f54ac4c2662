/** What a pack needs that is a bare folder and no project of a build tool. */
@NullMarked
package no.byrutine.checker.standalone;

import org.jspecify.annotations.NullMarked;
