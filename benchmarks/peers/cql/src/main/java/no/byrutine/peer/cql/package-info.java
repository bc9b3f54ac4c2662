/** The two routines in CQL, on the CQL engine alone and by clinical-reasoning's {@code $apply}. */
@NullMarked
package no.byrutine.peer.cql;

import org.jspecify.annotations.NullMarked;
